/* What somebody has decided in the course: the key of a case, with "+" for its best choice and "-" for another.

   A key is the beginning of a hash of the case's id, so that it stays when words change, and the text of all of them
   stays short: a learning system keeps 4,096 characters (SCORM 1.2, cmi.suspend_data), enough for 500 cases. */

globalThis.guideCourse = (() => {
  "use strict";

  const FORM = /^[0-9a-f]{6}[+-]$/;

  return {
    /* A text, whoever kept it, to a Map of keys; what is no result is passed over. */
    read: (text) => new Map(String(text ?? "").split(" ").filter((word) => FORM.test(word)).map((word) => [word.slice(0, 6), word[6]])),

    write: (results) => [...results].map(([key, mark]) => key + mark).join(" "),

    best: (results) => new Map([...results].filter(([, mark]) => mark === "+")),

    count: (results, keys) => ({
      all: keys.length,
      done: keys.filter((key) => results.has(key)).length,
      best: keys.filter((key) => results.get(key) === "+").length,
    }),

    keysIn: (part) => [...part.querySelectorAll("[data-case]")].map((entry) => entry.dataset.case),
  };
})();
