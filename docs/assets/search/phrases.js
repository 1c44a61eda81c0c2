/* How well each short text of a page fits a question.

   In: the terms of titles, descriptions and phrases that people type, each with its page. Out: for one page and the terms of
   a question, each of its texts that has any of them, with its score. It reckons as MiniSearch does (BM25+, and the more
   terms the better). MiniSearch itself would keep these fifteen thousand texts in a tree for words that are half typed,
   which nobody asks of them; that made a slow phone wait for six seconds.

   docs/about/decisions/0010-search.md says more. */

globalThis.guidePhrases = () => {
  /* MiniSearch's own numbers */
  const OFTEN = 1.2; // how much more a term counts that stands in a text again
  const LONG = 0.7; // how much less one counts in a longer text
  const LEAST = 0.5; // what one counts at least

  const where = new Map(); // a term to the texts that have it, each with how often
  const lengths = []; // of each text, in terms
  const texts = new Map(); // a page to its texts
  let length = 0;

  function add(page, tokens, stands) {
    const text = lengths.length;
    lengths.push(new Set(tokens).size);
    length += lengths[text];
    if (!texts.has(page)) texts.set(page, []);
    texts.get(page).push(text);
    for (const term of tokens.flatMap(stands)) {
      if (!where.has(term)) where.set(term, new Map());
      where.get(term).set(text, (where.get(term).get(text) ?? 0) + 1);
    }
  }

  /* `weights` has the terms of a question. Return a function from a page to its texts that fit. */
  function asked(weights) {
    const average = length / lengths.length;
    const known = [...weights].filter(([term]) => where.has(term)).map(([term, weight]) => {
      const there = where.get(term);
      return { term, there, weight: weight * Math.log(1 + (lengths.length - there.size + 0.5) / (there.size + 0.5)) };
    });

    function fit(text) {
      const terms = [];
      let score = 0;
      for (const { term, there, weight } of known) {
        const often = there.get(text);
        if (!often) continue;
        const size = 1 - LONG + (LONG * lengths[text]) / average;
        score += weight * (LEAST + (often * (OFTEN + 1)) / (often + OFTEN * size));
        terms.push(term);
      }
      return { score: score * terms.length, terms };
    }

    return (page) => texts.get(page).map(fit).filter(({ terms }) => terms.length);
  }

  return { add, asked, count: () => lengths.length };
};
