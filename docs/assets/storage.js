/* What this browser keeps, made safe before the theme's scripts ask for it.

   Where a browser keeps nothing ("block all cookies"), asking throws, and the theme's search and
   colors would die of it: there a memory that ends with the page stands in. A note about colors
   that nobody can read is dropped. And the theme would note its colors on every visit: here a note
   is kept only once somebody chose (docs/about/privacy.md). */

(() => {
  "use strict";

  const COLORS = "/.__palette"; // the theme's name for its note
  const PARTS = ["media", "scheme", "primary", "accent"];

  function memory() {
    const kept = new Map();
    return {
      getItem: (name) => kept.get(String(name)) ?? null,
      setItem: (name, text) => void kept.set(String(name), String(text)),
      removeItem: (name) => void kept.delete(String(name)),
    };
  }

  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      globalThis[name].getItem(COLORS);
    } catch {
      Object.defineProperty(globalThis, name, { value: memory(), configurable: true });
    }
  }

  function isReadable(note) {
    try {
      const { index, color } = JSON.parse(note);
      return Number.isInteger(index) && Object.entries(color).every(([part, value]) => PARTS.includes(part) && typeof value === "string");
    } catch {
      return false;
    }
  }

  if (!isReadable(localStorage.getItem(COLORS))) localStorage.removeItem(COLORS);
  let isChosen = localStorage.getItem(COLORS) !== null;
  addEventListener("change", ({ target }) => (isChosen ||= target.name === "__palette"), { capture: true });

  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, text) {
    if (isChosen || name !== COLORS) setItem.call(this, name, text);
  };
})();
