/* The list of states: a field that filters it. A state's page: the button that keeps it for this visit.

   Both pages work without this file. What is kept stays in this tab alone, under one key. */

(() => {
  "use strict";

  const { t } = guideWords;
  const KEY = "guide.state";

  const filter = document.querySelector(".state-filter");
  if (filter) {
    const field = filter.querySelector("input");
    const entries = [...document.querySelectorAll(".states > li")];
    filter.hidden = false;
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      for (const entry of entries) entry.hidden = !entry.dataset.name.includes(wanted);
    });
  }

  const use = document.querySelector(".state-use");
  if (use) {
    const choose = use.querySelector(".state-choose");
    const forget = use.querySelector(".state-forget");
    const status = use.querySelector("[role=status]");
    const id = JSON.parse(use.dataset.state).id;

    const isKept = () => {
      try {
        return JSON.parse(sessionStorage.getItem(KEY))?.id === id;
      } catch {
        return false;
      }
    };

    const show = () => {
      choose.hidden = isKept();
      forget.hidden = !isKept();
    };

    choose.addEventListener("click", () => {
      try {
        sessionStorage.setItem(KEY, use.dataset.state);
        status.textContent = t("Kept for this visit.");
      } catch {
        status.textContent = t("This browser keeps nothing, so it cannot be kept.");
      }
      show();
      if (!forget.hidden) forget.focus();
    });
    forget.addEventListener("click", () => {
      sessionStorage.removeItem(KEY);
      status.textContent = t("Forgotten.");
      show();
      choose.focus();
    });
    show();
    use.hidden = false;
  }
})();
