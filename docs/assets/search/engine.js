/* Finds the pages that answer a question as people type it.

   In: MiniSearch, a stemmer, assets/search/texts.js, and what the build wrote (assets/search-index.js). Out: a function
   from a query to `{page, score}`, the best first. It touches no page and no network, so that
   the worker, a test and a benchmark all run the same search.

   How: each word stands for its stem and, if it has one, for its group of words that mean the
   same (docs/about/search-words.md). A word that no page knows is first taken for the known
   word most like it. Each title, description and phrase that people really type is searched as
   a small text of its own, because a question that fits one phrase well beats one that touches
   many; the page's next best phrases count less, and the page as a whole beside them. An urgent
   page counts double where the whole question is one of its phrases, so that whoever writes the
   page can make sure that it is found. A page that is a place, such as a state, is as good as the
   best where the question names it. */

globalThis.guideEngine = (MiniSearch, stemmer, { same, passed, pages }) => {
  /* Weights, tuned on tests/data/queries-tuning.yml and on phrases left out of the index */
  const EXACT = 1; // the very word, on top of 1 for its group
  const GUESSED = 0.8; // a word that was taken for another, or is not typed to its end
  const WHOLE = 0.3; // the whole page, on top of 1 for its best phrase
  const AGAIN = 0.5; // its next best phrase, and half of that for its third
  const VERY = 2; // an urgent page that has this very question
  const PHRASES = ["title", "about", "asked"]; // the fields that are searched phrase by phrase, too
  const FIELDS = { title: 3, asked: 2, about: 1.2, headings: 0.8, text: 0.5 };
  const KINDS = { guidelines: 1, faqs: 1, cases: 1, outcomes: 1, flows: 0.8, settings: 0.8 };
  const OTHER = 0.3; // a page that is no guidance, such as one about the guide
  const LIKELY = 200; // so many pages, the best as a whole, have their phrases looked at
  const SELDOM = 2; // a word found no more often may be misspelled in the pages, too
  const LONG = 8; // a word of so many letters may have two slips, a shorter one a single slip
  const FAINT = 0.3; // what scores less than this share of the best is left out

  const stemmed = new Map(); // a word to its stem; the same words stand on many pages
  function stem(word) {
    let found = stemmed.get(word);
    if (found === undefined) stemmed.set(word, (found = stemmer(word)));
    return found;
  }

  const words = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'\u2019]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];

  /* A group's member, which may be some words in a row ("gift_card"), to its group ("=gift") */
  const groups = new Map();
  for (const group of same) {
    for (const member of group) groups.set(words(member).map(stem).join("_"), `=${group[0]}`);
  }
  const rows = new Map(); // a first word to the members of some words that begin with it, the longest first
  for (const name of groups.keys()) {
    const row = { name, stems: name.split("_") };
    if (row.stems.length > 1) rows.set(row.stems[0], [...(rows.get(row.stems[0]) ?? []), row]);
  }
  for (const begun of rows.values()) begun.sort((a, b) => b.stems.length - a.stems.length);
  const passedOver = new Set(passed.flatMap(words));

  const inARow = (stems, start) =>
    rows.get(stems[start])?.find((row) => row.stems.every((stem, after) => stem === stems[start + after]));

  /* A text to its terms. Where words in a row are one term, pages keep the single words, too. */
  function terms(text, { single }) {
    const raw = words(text);
    const stems = raw.map(stem);
    const found = [];
    for (let at = 0; at < raw.length; at++) {
      const row = inARow(stems, at);
      if (row) found.push(row.name);
      if (row && !single) at += row.stems.length - 1;
      else if (!passedOver.has(raw[at])) found.push(stems[at]);
    }
    return found;
  }

  const asOne = (text) => terms(text, { single: false }).join(" ") || words(text).join(" ");

  /* A page's weight comes from its id, `kind/name`; how its kind is called is for people alone */
  const weightOf = ({ id, answers }) => (answers ? 1 : id.endsWith("/index") ? OTHER : KINDS[id.split("/")[0]] ?? OTHER);

  /* The index */
  const tokenize = (text) => terms(text, { single: true });
  const standFor = (tokens) => tokens.flatMap((term) => (groups.has(term) ? [term, groups.get(term)] : term));
  const whole = Object.entries(FIELDS).map(([field, boost]) => ({ field, boost, texts: guideTexts() }));
  const phrases = guideTexts();
  const index = [phrases, ...whole.map(({ texts }) => texts)];
  const count = (term) => index.reduce((sum, texts) => sum + texts.often(term), 0);
  const vocabulary = new MiniSearch({ fields: ["id"], tokenize: (term) => [term], processTerm: (term) => term });
  const named = pages.map((page) => (page.named ?? []).map((name) => words(name)));

  /* How many words of the question name the place that a page is */
  function names(id, asked) {
    return Math.max(0, ...named[id].filter((name) => name.every((word) => asked.has(word))).map((name) => name.length));
  }

  const urgentFor = pages.map(({ card, asked }) => new Set(card?.kind === "urgent" ? asked.map(asOne) : []));
  pages.forEach((page, id) => {
    for (const { field, texts } of whole) {
      const tokens = [page[field]].flat().map(tokenize); // `asked` is a list
      const stood = tokens.map(standFor);
      texts.add(id, tokens.flat(), stood.flat());
      if (PHRASES.includes(field)) tokens.forEach((phrase, at) => phrases.add(id, phrase, stood[at]));
    }
  });
  const spelled = new Set([...index.flatMap((texts) => [...texts.terms()]), ...groups.keys()]);
  vocabulary.addAll([...spelled].filter((id) => /^\p{L}+$/u.test(id)).map((id) => ({ id })));

  /* Letters to add, leave out, change or swap with the next one, to make one word of the other */
  function slips(from, to) {
    const rows = [...Array(from.length + 1)].map((_, at) => [at]);
    rows[0] = [...Array(to.length + 1).keys()];
    for (let a = 1; a <= from.length; a++) {
      for (let b = 1; b <= to.length; b++) {
        const changed = rows[a - 1][b - 1] + (from[a - 1] === to[b - 1] ? 0 : 1);
        rows[a][b] = Math.min(changed, rows[a - 1][b] + 1, rows[a][b - 1] + 1);
        const isSwapped = a > 1 && b > 1 && from[a - 1] === to[b - 2] && from[a - 2] === to[b - 1];
        if (isSwapped) rows[a][b] = Math.min(rows[a][b], rows[a - 2][b - 2] + 1);
      }
    }
    return rows[from.length][to.length];
  }

  const often = (term) => (groups.has(term) && count(groups.get(term))) || count(term);

  /* What a word may stand for: terms of the index with their weights, none for a word that nobody knows */
  function meanings(term, isUnfinished) {
    const isKnown = groups.has(term) || count(term) > 0;
    const named = isKnown ? [{ id: term, share: 1 }] : alike(term, isUnfinished).slice(0, isUnfinished ? 3 : 1);
    if (isKnown && often(term) <= SELDOM) {
      named.push(...alike(term, false).filter(({ id }) => often(id) > 4 * often(term)).slice(0, 1));
    }
    const found = new Map();
    for (const { id, share } of named) {
      if (count(id)) found.set(id, EXACT * share);
      if (groups.has(id) && count(groups.get(id))) found.set(groups.get(id), share);
    }
    return found;
  }

  /* Known words that the term may have been meant for. People seldom miss a word's first letter. */
  function alike(term, isUnfinished) {
    const edits = term.length < 4 || /\d/.test(term) ? 0 : term.length < LONG ? 1 : 2;
    const found = vocabulary.search(term, { prefix: isUnfinished && term.length > 2, fuzzy: edits && 2 });
    return found
      .filter(({ id }) => id[0] === term[0] && ((isUnfinished && id.startsWith(term)) || slips(term, id) <= edits))
      .map(({ id, score }) => ({ id, share: GUESSED, score: score * (1 + Math.log(1 + often(id)) / 20) }))
      .sort((a, b) => b.score - a.score);
  }

  function read(query) {
    const found = terms(query, { single: false });
    const asked = found.length ? found : words(query).map(stem); // only words to pass over: then they count
    const isTyping = !/\s$/.test(query);
    return [...new Set(asked)]
      .map((term, at) => meanings(term, isTyping && at === asked.length - 1))
      .filter((meaning) => meaning.size);
  }

  /* How much of a question a text answers, rare words counting more: from 0 to 1. Asked once a phrase, so weighed once. */
  function shareOf(concepts) {
    const weighed = concepts.map((meaning) => {
      const most = Math.max(...[...meaning.keys()].map(count));
      return { terms: [...meaning.keys()], weight: Math.log(1 + phrases.count() / (1 + most)) };
    });
    const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return (matched) =>
      weighed.reduce((sum, { terms, weight }) => sum + (terms.some((term) => matched.includes(term)) ? weight : 0), 0) / all;
  }

  /* The pages that fit best as a whole; the more terms the better */
  function likely(weights) {
    const found = new Map();
    for (const { boost, texts } of whole) {
      texts.everywhere(weights, (id, term, worth) => {
        if (!found.has(id)) found.set(id, { id, score: 0, terms: new Set() });
        found.get(id).score += boost * worth;
        found.get(id).terms.add(term);
      });
    }
    return [...found.values()]
      .map(({ id, score, terms }) => ({ id, score: score * terms.size, terms: [...terms] }))
      .sort((a, b) => b.score - a.score)
      .slice(0, LIKELY);
  }

  return (query) => {
    const concepts = read(query);
    const share = shareOf(concepts);
    const question = asOne(query);
    const weights = new Map(concepts.flatMap((meaning) => [...meaning]));
    const fits = phrases.asked(weights);
    const found = likely(weights).map(({ id, score, terms }) => {
      const best = fits(id).map((fit) => fit.score * share(fit.terms)).sort((a, b) => b - a).slice(0, 3);
      const total = best.reduce((sum, fit, at) => sum + fit * AGAIN ** at, 0) + WHOLE * score * share(terms);
      return { id, score: total * weightOf(pages[id]) };
    });
    const best = Math.max(...found.map(({ score }) => score));
    const asked = new Set(words(query));
    for (const result of found) {
      const length = names(result.id, asked);
      if (length) result.score = best * (1 + length / 100); // "west virginia" before "virginia"
    }
    return found
      .filter(({ score }) => score >= FAINT * best)
      .map(({ id, score }) => ({ page: pages[id], score: urgentFor[id].has(question) ? VERY * score : score }))
      .sort((a, b) => b.score - a.score);
  };
};
