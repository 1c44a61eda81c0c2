/* The state that a reader chose for this visit: its number on the buttons, and its law in the boxes.

   It stands in the head and runs before the page is drawn, so that no other state is ever seen first: an
   <in-state> is filled when the browser meets it. The tab keeps the state (sessionStorage), and nothing is
   sent. All text goes in as text. Without this file each place leads to the list of states. */

(() => {
  "use strict";

  const { t } = guideWords;
  const KEY = "guide.state";
  const state = kept();
  if (state) document.documentElement.classList.add("has-state");

  function kept() {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEY));
      return typeof found?.name === "string" && Array.isArray(found.calls) && typeof found.facts === "object" ? found : null;
    } catch {
      return null; // nothing kept, or a browser that keeps nothing
    }
  }

  function make(tag, name, ...children) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  }

  function call({ label, number, href }) {
    const link = make("a", "call", number ? `${label}: ` : label);
    if (number) link.append(make("span", "call-number", number));
    if (/^(tel:|https?:)/.test(href)) link.href = href;
    return link;
  }

  function told(element) {
    const known = element.dataset.facts.split(" ").filter((id) => Object.hasOwn(state.facts, id));
    const parts = known.map((id) => {
      const { ask, words, note, expires } = state.facts[id];
      const line = make("p", "", make("b", "", ask), ` ${words}${note ? ` ${note}` : ""}`);
      line.dataset.expires = expires;
      return line;
    });
    const page = make("a", "", known.length ? t("Where we read this, and when") : t("What we know of {state}", { state: state.name }));
    if (/^states\//.test(state.url)) page.href = element.dataset.base + state.url;
    if (!known.length) parts.push(make("p", "", t("Nobody here has checked this.")));
    return [make("p", "in-state-name", t("In {state}", { state: state.name })), ...parts, make("p", "in-state-more", page)];
  }

  customElements.define(
    "in-state",
    class extends HTMLElement {
      connectedCallback() {
        if (!state || this.childElementCount) return;
        if ("calls" in this.dataset) this.append(...(state.calls.length ? state.calls.map(call) : [none()]));
        else this.append(...told(this));
      }
    },
  );

  function none() {
    return make("span", "", `${state.name}: ${state.none ?? ""}`);
  }

  /* A build knows only the day of its commit, so what has run out is said here */
  addEventListener("DOMContentLoaded", () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const element of document.querySelectorAll("[data-expires]")) {
      if (element.dataset.expires && element.dataset.expires < today) {
        element.append(" ", make("strong", "run-out", t("This should have been looked at again by now. Check it before you rely on it.")));
      }
    }
  });
})();
