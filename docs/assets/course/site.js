/* The course on the site: counts what was decided, and keeps it on this device alone, if somebody wants that.

   It is kept under one key, which is there only while the box has a check mark. */

(() => {
  "use strict";

  const { t } = guideWords;
  const { read, write, count, keysIn } = guideCourse;
  const KEY = "guide.course";
  const lesson = document.querySelector(".course.lesson");
  const said = document.querySelector(".course-count");
  const box = document.querySelector(".course-keep input");
  let results = read(kept());

  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // a browser that keeps nothing
    }
  }

  function keep() {
    try {
      if (box.checked) localStorage.setItem(KEY, write(results));
      else localStorage.removeItem(KEY);
    } catch {
      /* then it lasts as long as the page */
    }
  }

  function tell() {
    const keys = lesson ? keysIn(lesson) : [...document.querySelectorAll("[data-cases]")].flatMap((entry) => entry.dataset.cases.split(" "));
    const counted = count(results, [...new Set(keys)]);
    const done = counted.best === counted.all;
    said.textContent = counted.done ? t("Decided: {done} of {all}. With the best choice: {best}.", counted) + (done ? ` ${lesson ? t("This lesson is done.") : t("The course is done.")}` : "") : "";
    for (const entry of document.querySelectorAll("[data-cases]")) {
      const own = count(results, entry.dataset.cases.split(" "));
      entry.querySelector(".course-mark").hidden = own.best < own.all;
    }
  }

  function decided(key, mark) {
    results = new Map([...(box.checked ? read(kept()) : []), ...results, [key, mark]]); // another window may have kept more
    keep();
    tell();
  }

  box.checked = kept() !== null;
  box.addEventListener("change", () => {
    if (!box.checked) results = new Map();
    keep();
    tell();
  });
  box.closest(".course-keep").hidden = false;
  if (lesson) guideCourse.decide(lesson, decided);
  tell();
})();
