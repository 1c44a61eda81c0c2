/* The results page: what was asked stands in its address, and the results change while typing.

   Without this file the page is the list of all questions. All text goes in as text. */

(() => {
  "use strict";

  const { t, nt } = guideWords;
  const PAUSE = 150; // milliseconds without a key before a screen reader hears a new count
  const form = document.querySelector(".find");
  const box = form.querySelector("input");
  const status = document.querySelector(".find-status");
  const section = document.querySelector(".find-results");
  const list = section.querySelector("ol");
  const all = document.querySelector(".find-all");
  const worker = new Worker(new URL(form.dataset.worker, location).href);
  let timer = 0;
  let isReady = false;

  function make(tag, name, ...children) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  }

  function entry({ page, title: _, location: address }) {
    const link = make("a", "md-search-result__link", page.title);
    link.href = form.dataset.base + address;
    const kind = page.card && make("span", `kind-dot ${page.card.kind}`, page.card.word);
    return make(
      "li",
      "md-search-result__item",
      ...(page.kind ? [make("p", "found-kind", page.kind)] : []),
      make("h3", "", link),
      kind ? make("p", "found-act", kind, " ", page.card.act) : make("p", "found-about", page.about),
    );
  }

  function show({ items: found, failed }) {
    isReady = !failed;
    const asked = box.value.trim();
    const items = failed ? [] : found;
    list.replaceChildren(...items.map(([best]) => entry(best)));
    section.hidden = items.length === 0;
    all.hidden = items.length > 0;
    status.textContent = asked && (failed ? t("Search could not be loaded. Look through the questions below.") : counted(items.length, asked));
    document.title = asked ? `${asked} - ${document.title.split(" - ").pop()}` : document.title;
  }

  function counted(count, asked) {
    if (!count) return t("Nothing found for “{asked}”. Try other words, or look through the questions below.", { asked });
    return nt("{count} page for “{asked}”, the best first.", "{count} pages for “{asked}”, the best first.", count, { asked });
  }

  function ask() {
    const address = new URL(location);
    if (box.value.trim()) address.searchParams.set("q", box.value.trim());
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (box.value.trim() && section.hidden) status.textContent = isReady ? t("Searching …") : t("Loading the search …");
    worker.postMessage({ type: 2, data: box.value });
  }

  worker.addEventListener("message", ({ data }) => data.type === 3 && show(data.data));
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea, select")) {
      event.preventDefault();
      box.select();
    }
  });

  box.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.value) ask();
})();
