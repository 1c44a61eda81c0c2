/* Finds the pages that answer a question as people type it.

   In: MiniSearch, a stemmer, and what the build wrote (assets/search-index.js). Out: a function
   from a query to pages, the best first. It touches no page and no network, so that the worker,
   a test and a benchmark all run the same search.

   A word is found by its stem and by its group of words that mean the same; the exact word
   counts on top. Every phrase that people really type, and each title, is searched as a small
   text of its own, because a question that fits one phrase well beats one that touches many. */

globalThis.guideEngine = (MiniSearch, stem, { same, passed, pages }, tune = {}) => {

  const T = { group: 1, exact: 0.6, asked: 2, title: 3, about: 1.2, headings: 0.8, text: 0.5, phrase: 1, whole: 0.5, cover: 1, fuzzyW: 0.4, prefixW: 0.4, other: 0.3, k: 1.2, b: 0.7, d: 0.5, known: true, ...tune };
  const words = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'\u2019]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const passedOver = new Set(passed.flatMap(words));

  /* Groups: a word, or some words in a row joined by "_", to the name of its group */
  const groupOf = new Map();
  let longest = 1;
  for (const group of same) {
    const name = `=${words(group[0]).join("_")}`;
    for (const member of group) {
      const stems = words(member).map(stem);
      longest = Math.max(longest, stems.length);
      if (stems.length) groupOf.set(stems.join("_"), name);
    }
  }

  function joined(stems, start) {
    for (let length = longest; length > 1; length--) {
      const name = stems.slice(start, start + length).join("_");
      if (start + length <= stems.length && groupOf.has(name)) return { name, length };
    }
    return null;
  }

  /* A text to what it is found by. In a text the parts of "gift card" count alone, too. */
  function tokens(text, isQuery = false) {
    const raw = words(text);
    const stems = raw.map(stem);
    const found = [];
    let i = 0;
    while (i < raw.length) {
      const join = joined(stems, i);
      if (join) found.push(join.name);
      if (join && isQuery) { i += join.length; continue; }
      if (!passedOver.has(raw[i])) found.push(stems[i]);
      i += 1;
    }
    return found;
  }

  const known = new Map();
  const spread = (token) => (groupOf.has(token) ? [token, groupOf.get(token)] : token);
  function counted(token) { known.set(token, (known.get(token) ?? 0) + 1); const g = groupOf.get(token); if (g) known.set(g, (known.get(g) ?? 0) + 1); return spread(token); }
  const common = { tokenize: (text) => tokens(text), processTerm: counted };

  const phrases = new MiniSearch({ ...common, fields: ["phrase"], storeFields: ["page"] });
  const whole = new MiniSearch({ ...common, fields: ["title", "asked", "about", "headings", "text"], idField: "n" });
  let n = 0;
  pages.forEach((page, at) => {
    for (const phrase of [page.title, page.about, ...page.asked]) phrases.add({ id: n++, page: at, phrase });
    whole.add({ n: at, title: page.title, asked: page.asked.join(" . "), about: page.about, headings: page.headings, text: page.text });
  });

  const edits = (term) => (term.length < 4 ? 0 : term.length < 7 ? 1 : 2);
  const isKnown = (term) => known.has(term);

  function options(query, typing) {
    const list = tokens(query, true);
    const terms = list.length ? list : words(query).map(stem);
    return {
      tokenize: () => terms,
      processTerm: spread,
      boostTerm: (term) => (term.startsWith("=") ? T.group : T.exact),
      fuzzy: (term) => (term.startsWith("=") || isKnown(term) || term.includes("_") ? false : edits(term)),
      prefix: (term, i, all) => typing && !term.startsWith("=") && i === all.length - 1 && term.length > 2,
      weights: { fuzzy: T.fuzzyW, prefix: T.prefixW },
      bm25: { k: T.k, b: T.b, d: T.d },
      terms,
    };
  }

  return (query, { typing = true } = {}) => {
    const asked = options(query, typing);
    const wanted = new Set(asked.terms);
    const scores = new Map();
    const weight = (term) => (T.idf ? Math.log(1 + n / (1 + (known.get(groupOf.get(term)) ?? known.get(term) ?? 0))) : 1);
    let total = 0;
    for (const term of wanted) total += weight(term);
    const cover = (result) => {
      const hit = new Set(result.queryTerms);
      let have = 0;
      for (const term of wanted) if (hit.has(term) || hit.has(groupOf.get(term))) have += weight(term);
      return (have / total) ** T.cover;
    };
    const best = new Map();
    for (const result of phrases.search(query, asked)) {
      const score = result.score * cover(result);
      if (score > (best.get(result.page) ?? 0)) best.set(result.page, score);
    }
    for (const [at, score] of best) scores.set(at, T.phrase * score);
    const boost = { title: T.title, asked: T.asked, about: T.about, headings: T.headings, text: T.text };
    for (const result of whole.search(query, { ...asked, boost })) {
      scores.set(result.id, (scores.get(result.id) ?? 0) + T.whole * result.score * cover(result));
    }
    return [...scores]
      .map(([at, score]) => ({ page: pages[at], score: score * (pages[at].kind ? 1 : T.other) }))
      .sort((a, b) => b.score - a.score);
  };
};
