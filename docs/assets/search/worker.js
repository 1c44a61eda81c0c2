/* The search behind the theme's search box, and behind the results page.

   It keeps to the messages that Material for MkDocs documents for a worker of one's own:
   0 set up, 1 ready, 2 query, 3 result. The index is loaded with the first words that
   somebody types, never on a plain page view. From a folder (file://) a shim runs this file
   in a frame; there importScripts is a promise, so it is awaited here. What it says itself is
   in the site's language, by assets/words.js, which the build puts in front of this file. */

(() => {
  "use strict";

  const { t } = guideWords;
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const PARTS = [
    "assets/vendor/minisearch-7.2.0.min.js",
    "assets/vendor/stemmer-2.0.1.js",
    "assets/search/texts.js",
    "assets/search/engine.js",
    "assets/search/ranking.js",
    "assets/search-index.js",
  ];
  const MOST = 20;
  const inFrame = Boolean(globalThis.document);
  const root = new URL("../..", inFrame ? document.currentScript.src : location.href);
  const missing = [...PARTS]; // none may be loaded twice
  let engine = null;
  let newest = "";

  async function load() {
    for (; missing.length; missing.shift()) await importScripts(new URL(missing[0], root).href);
    return guideEngine(MiniSearch, stemmer, guideSearch);
  }

  const escaped = (text) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

  /* What the theme prints below a title: it takes markup, so every text is escaped here */
  function below({ kind, about, card }) {
    const act = card
      ? `<p class="found-act"><span class="kind-dot ${escaped(card.kind)}">${escaped(card.word)}</span> ${escaped(card.act)}</p>`
      : `<p class="found-about">${escaped(about)}</p>`;
    return kind ? `<p class="found-kind">${escaped(kind)}</p>${act}` : act;
  }

  const item = ({ page, score }) => [
    { location: page.url, title: escaped(page.title), text: below(page), terms: {}, score, page },
  ];

  /* Under the box, where "nothing found" would be a lie. The page may be older than the site: its index is gone then */
  const notice = {
    location: inFrame ? "index.html" : "",
    title: t("Search could not be loaded"),
    text: `<p class="found-about">${escaped(t("Load the page again and search once more, or start from the home page."))}</p>`,
    terms: {},
    score: 0,
  };

  async function answer(query) {
    newest = query;
    if (!query.trim()) return { items: [] };
    engine ??= load();
    const find = await engine;
    return query === newest ? { items: guideRanking(find(query)).slice(0, MOST).map(item) } : null;
  }

  addEventListener("message", async ({ data }) => {
    if (data.type === SETUP) postMessage({ type: READY });
    if (data.type !== QUERY) return;
    try {
      const found = await answer(data.data);
      if (found) postMessage({ type: RESULT, data: found });
    } catch (error) {
      engine = null; // the next words try again
      postMessage({ type: RESULT, data: { items: [[notice]], failed: true } });
      throw error;
    }
  });
})();
