/* What a choice of a district changes: the questions and cases walked under it, with what would have changed
   their answers, and the choices that clash.

   In: the data of assets/decide-data.js, and choices (a setting's name to a value; what is not there or empty is not
   decided, and the careful choice holds). The walk is that of hooks/handbook/decisions/walk.py; a test compares both. */

globalThis.guideDecideWalk = (() => {
  "use strict";

  const isIn = (id, table) => Object.prototype.hasOwnProperty.call(table, id);

  /* The value that holds for a setting */
  const held = (data, choices, name) => choices[name] || data.settings[name].default;

  /* The flow and the id of the question that stands at `to`; nothing at an outcome */
  function place(data, flow, to) {
    if (isIn(to, data.outcomes)) return null;
    return isIn(to, data.flows) ? { flow: to, id: data.flows[to].first } : { flow, id: to };
  }

  /* The outcome at which answers end under some choices; empty where they do not */
  function end(data, choices, answers) {
    let here = place(data, "", data.entry);
    let to = "";
    while (here) {
      const question = data.flows[here.flow].questions[here.id];
      const answer = question.setting ? held(data, choices, question.setting) : answers[here.id];
      if (!isIn(answer, question.to)) return "";
      to = question.to[answer];
      here = place(data, here.flow, to);
    }
    return to;
  }

  /* What the district has at present */
  const present = (data) => Object.fromEntries(Object.entries(data.settings).map(([name, setting]) => [name, setting.present]));

  function ends(data, choices) {
    return Object.fromEntries(Object.entries(data.pages).map(([id, page]) => [id, end(data, choices, page.answers)]));
  }

  /* The pages that end elsewhere than at present, by what they end at before and after */
  function changes(data, choices) {
    const before = ends(data, present(data));
    return Object.entries(ends(data, choices))
      .filter(([id, after]) => after !== before[id])
      .map(([id, after]) => ({ id, before: before[id], after }));
  }

  /* The same, of those alone for which the value of one setting matters */
  function changesOf(data, choices, name, value) {
    const without = ends(data, { ...choices, [name]: data.settings[name].present });
    return changes(data, { ...choices, [name]: value }).filter(({ id, after }) => without[id] !== after);
  }

  const clashes = (data, choices) =>
    data.clashes.filter((clash) => clash.choices.every(([name, value]) => held(data, choices, name) === value));

  return { held, end, changes, changesOf, clashes };
})();
