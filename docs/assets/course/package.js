/* The course as one page that a learning system opens: shows one lesson at a time, and tells the system how far one is.

   Of the cases it names those that are done with the best choice, and no other choice: that is enough to go on. */

(() => {
  "use strict";

  const { t } = guideWords;
  const { read, write, best, count, keysIn, learningSystem } = guideCourse;
  const START = "lessons";
  const LEFT = "left";
  const pages = [...document.querySelectorAll("main > section")];
  const keys = [...new Set(keysIn(document))];
  const said = document.querySelector(".course-count");
  const trouble = document.querySelector(".course-trouble");
  const system = learningSystem();
  let results = new Map();
  let hasLeft = false;

  function show(isMoved) {
    const page = pages.find(({ id }) => `#${id}` === location.hash) ?? pages[0];
    for (const other of pages) other.hidden = other !== page;
    document.title = page.querySelector("h1").textContent;
    if (!isMoved) return;
    scrollTo(0, 0);
    page.querySelector("h1").focus({ preventScroll: true });
    save();
  }

  function tell() {
    const counted = count(results, keys);
    said.textContent = t("Decided: {done} of {all}. With the best choice: {best}.", counted) + (counted.best === counted.all ? ` ${t("The course is done.")}` : "");
    for (const entry of document.querySelectorAll("[data-cases]")) {
      const own = count(results, entry.dataset.cases.split(" "));
      entry.querySelector(".course-mark").hidden = own.best < own.all;
    }
  }

  function begin() {
    const before = system.open();
    if (!before) return "";
    results = new Map([...read(before.results), ...results]);
    tell();
    return before.place;
  }

  function save() {
    if (!system.isThere || hasLeft) return true;
    begin();
    const { best: done, all } = count(results, keys);
    const place = pages.find((page) => !page.hidden)?.id ?? START;
    const isKept = system.save({ place: place === LEFT ? START : place, results: write(best(results)), score: Math.round((100 * done) / all), isDone: done === all });
    warn(isKept ? "" : t("Your place could not be kept just now. You may go on: it is tried again with each step. Leave this page open until this note is gone."));
    return isKept;
  }

  function warn(text) {
    const line = trouble.querySelector("[role=status]");
    if (line.textContent !== text) line.textContent = text;
    trouble.querySelector("button").hidden = !text || !system.isThere;
  }

  /* Whether the place is kept and nothing more is told. */
  function leave() {
    if (!hasLeft && system.isThere) hasLeft = save() && system.leave();
    return hasLeft;
  }

  guideCourse.decide(document, (key, mark) => {
    results.set(key, mark);
    tell();
    save();
  });
  trouble.querySelector("button").addEventListener("click", save);
  for (const button of document.querySelectorAll("[data-leave]")) {
    button.hidden = !system.isThere;
    button.addEventListener("click", () => {
      if (leave()) location.hash = LEFT;
    });
  }
  addEventListener("hashchange", () => show(true));
  addEventListener("pagehide", () => {
    if (!leave()) system.leave(); // while a window closes a system may refuse to keep, and still take the end
  });
  addEventListener("online", save);

  const place = begin();
  if (!system.isThere) warn(t("No learning system opened this course, so nothing is recorded. You may take it all the same."));
  tell();
  if (!location.hash && pages.some(({ id }) => id === place)) history.replaceState(null, "", `#${place}`);
  show(false);
  save();
})();
