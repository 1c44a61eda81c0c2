/* How well texts fit a question.

   In: the terms of texts, each with its page. Out: for the terms of a question, the texts of one page that have any of them
   (`asked`), or every page whose text has any (`everywhere`), with their scores. It reckons as MiniSearch does (BM25+).
   MiniSearch itself would keep every term in a tree for words that are half typed, which nobody asks of these texts: that
   made a slow phone wait for some seconds.

   docs/about/decisions/0010-search.md says more. */

globalThis.guideTexts = () => {
  /* MiniSearch's own numbers */
  const OFTEN = 1.2; // how much more a term counts that stands in a text again
  const LONG = 0.7; // how much less one counts in a longer text
  const LEAST = 0.5; // what one counts at least

  const where = new Map(); // a term to the texts that have it, each followed by how often
  const lengths = []; // of each text, in terms
  const pages = []; // the page of each text
  const texts = new Map(); // a page to its texts
  let length = 0;

  /* `terms` are what the tokens of a text stand for */
  function add(page, tokens, terms) {
    const text = lengths.length;
    lengths.push(new Set(tokens).size);
    pages.push(page);
    length += lengths[text];
    if (!texts.has(page)) texts.set(page, []);
    texts.get(page).push(text);
    for (const term of terms) {
      let there = where.get(term);
      if (!there) where.set(term, (there = []));
      if (there[there.length - 2] === text) there[there.length - 1] += 1;
      else there.push(text, 1);
    }
  }

  function pairs(term) {
    const found = [];
    const there = where.get(term) ?? [];
    for (let at = 0; at < there.length; at += 2) found.push([there[at], there[at + 1]]);
    return found;
  }

  /* The terms of a question that any text has; one counts more, the fewer texts have it */
  function known(weights) {
    return [...weights].filter(([term]) => where.has(term)).map(([term, weight]) => {
      const there = pairs(term);
      return { term, there, weight: weight * Math.log(1 + (lengths.length - there.length + 0.5) / (there.length + 0.5)) };
    });
  }

  function worth(often, text) {
    const size = 1 - LONG + (LONG * lengths[text] * lengths.length) / length;
    return LEAST + (often * (OFTEN + 1)) / (often + OFTEN * size);
  }

  /* `weights` has the terms of a question. Return a function from a page to its texts that fit; the more terms the better. */
  function asked(weights) {
    const looked = known(weights).map(({ term, there, weight }) => ({ term, there: new Map(there), weight }));

    function fit(text) {
      const terms = [];
      let score = 0;
      for (const { term, there, weight } of looked) {
        const often = there.get(text);
        if (!often) continue;
        score += weight * worth(often, text);
        terms.push(term);
      }
      return { score: score * terms.length, terms };
    }

    return (page) => texts.get(page).map(fit).filter(({ terms }) => terms.length);
  }

  /* Call `found` with each page and term that fit, and what that is worth. */
  function everywhere(weights, found) {
    for (const { term, there, weight } of known(weights)) {
      for (const [text, often] of there) found(pages[text], term, weight * worth(often, text));
    }
  }

  const often = (term) => pairs(term).reduce((sum, [, times]) => sum + times, 0);

  return { add, asked, everywhere, often, terms: () => where.keys(), count: () => lengths.length };
};
