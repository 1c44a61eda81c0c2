/* Deals the cases of the practice page one at a time, and counts first choices.

   The page works without this file: each case opens and closes by itself. What was chosen is
   kept on this device alone, under one key, and can be forgotten with a button. */

(() => {
  "use strict";

  const { t, nt } = guideWords;
  const KEY = "guide.practice";
  const form = document.querySelector(".practice-deal");
  if (!form) return;
  const cases = [...document.querySelectorAll(".practice-case")];
  const count = form.querySelector(".practice-count");
  const topic = form.querySelector("#practice-topic");
  const role = form.querySelector("#practice-role");
  let first = remembered(); // a case's id to the verdict of the first choice

  function remembered() {
    try {
      const known = new Set(cases.map((entry) => entry.id));
      const kept = Object.entries(JSON.parse(localStorage.getItem(KEY)) ?? {});
      return new Map(kept.filter(([id, verdict]) => known.has(id) && typeof verdict === "string"));
    } catch {
      return new Map(); // nothing kept, or a browser that keeps nothing
    }
  }

  function remember() {
    try {
      if (first.size) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(first)));
      else localStorage.removeItem(KEY);
    } catch {
      /* then the count lasts as long as the page */
    }
    tell();
  }

  function tell(before = "") {
    const best = [...first.values()].filter((verdict) => verdict === "best").length;
    const numbers = { done: first.size, all: cases.length, best };
    const done = first.size ? t("You have tried {done} of {all}. Your first choice was the best one in {best}.", numbers) : "";
    count.textContent = [before, done].filter(Boolean).join(" ");
  }

  function matching() {
    return cases.filter(
      (entry) => (!topic.value || entry.dataset.topics.split(" ").includes(topic.value)) && (!role.value || entry.dataset.role === role.value),
    );
  }

  function show(entry) {
    for (const other of cases) {
      other.hidden = other !== entry;
      other.open = other === entry;
      for (const part of other.querySelectorAll("details")) part.open = false;
    }
    entry.querySelector("summary").focus({ preventScroll: true });
    entry.scrollIntoView();
  }

  function deal() {
    const fitting = matching();
    if (!fitting.length) return tell(t("No case has this topic and this job. Choose another."));
    const fresh = fitting.filter((entry) => !first.has(entry.id));
    const here = cases.find((entry) => entry.open && !entry.hidden);
    const pool = (fresh.length ? fresh : fitting).filter((entry, _, all) => all.length === 1 || entry !== here);
    show(pool[Math.floor(Math.random() * pool.length)]);
    tell(fresh.length ? "" : t("You have tried every case of this choice."));
  }

  function open(hash) {
    const entry = cases.find((other) => `#${other.id}` === hash);
    if (entry) show(entry);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    deal();
  });
  form.querySelector(".practice-all").addEventListener("click", () => {
    for (const entry of cases) {
      entry.hidden = !matching().includes(entry);
      entry.open = false;
    }
    tell(nt("{count} case below.", "{count} cases below.", matching().length));
  });
  form.querySelector(".practice-forget").addEventListener("click", () => {
    first = new Map();
    remember();
    tell(t("Forgotten."));
  });
  for (const entry of cases) {
    for (const choice of entry.querySelectorAll("details[data-verdict]")) {
      choice.addEventListener("toggle", () => {
        if (!choice.open || first.has(entry.id)) return;
        first.set(entry.id, choice.dataset.verdict);
        remember();
      });
    }
  }
  addEventListener("hashchange", () => open(location.hash));
  form.hidden = false;
  tell();
  open(location.hash);
})();
