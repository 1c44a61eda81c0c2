/* The words that scripts show, in the language of the site.

   A script names a text in English, `t("Copy")`, with what changes in braces, `t("In {state}", { state })`.
   Where there is one or many of something it names both: `nt("{count} page", "{count} pages", count)`. The build
   puts this file in front of the two scripts that run first, assets/storage.js in a page and assets/search/worker.js
   in the search, and behind it, for another language than English, that language's texts (hooks/handbook/output/script_words.py). */

globalThis.guideWords = (() => {
  "use strict";

  const texts = new Map();
  let formOf = (count) => (count === 1 ? 0 : 1);

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  return {
    t: (text, values = {}) => filled(texts.get(text) ?? text, values),
    nt: (one, many, count, values = {}) => filled((texts.get(one) ?? [one, many])[formOf(count)], { count, ...values }),

    /* English text to text, or to its forms; which of the forms a count takes */
    learn(words, form) {
      for (const [english, text] of Object.entries(words)) texts.set(english, text);
      formOf = form;
    },
  };
})();
