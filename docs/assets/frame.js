/* The frame: the buttons of the header, and wide tables. Each button presses the theme's own hidden control.

   The theme has labels there, which a keyboard cannot reach. Without this file the menu's label,
   the search page and the sections at the foot of each page do the same. */

(() => {
  "use strict";

  const { t } = guideWords;
  const drawer = document.getElementById("__drawer");
  const search = document.getElementById("__search");
  const menu = document.querySelector("button[data-for=__drawer]");
  const sidebar = document.querySelector(".md-sidebar--primary");

  for (const button of document.querySelectorAll("button[data-for]")) {
    const control = document.getElementById(button.dataset.for);
    button.addEventListener("click", () => {
      if (control.name === "__palette") follow(button.form);
      control.click();
      if (control === search && search.checked) document.querySelector("[data-md-component=search-query]").focus();
      if (control === drawer && drawer.checked) sidebar.querySelector("a").focus();
    });
    if (control.name === "__palette") button.addEventListener("keydown", (event) => event.stopPropagation()); // the theme would press twice
    if (control.type === "checkbox") {
      control.addEventListener("change", () => button.setAttribute("aria-expanded", String(control.checked)));
    }
  }

  /* The index loads with the first words. On a slow line the theme says nothing until it is there */
  const box = document.querySelector(".md-search__input");
  box?.addEventListener("input", () => {
    document.querySelector(".md-search-result__meta").textContent = t("Loading the search …");
  }, { once: true });

  /* The theme swaps the two buttons for colors a moment after the press; the focus goes along */
  function follow(form) {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      form.querySelector("button:not([hidden])").focus();
    });
    watch.observe(form, { attributes: true, attributeFilter: ["hidden"], subtree: true });
  }

  /* The theme lets a wide table scroll sideways; a keyboard has to get into it first */
  const scrolling = { tabindex: "0", role: "region", "aria-label": t("Table, wider than the page") };
  const tables = new ResizeObserver((resized) => {
    for (const { target } of resized) {
      const isWide = target.scrollWidth > target.clientWidth;
      for (const [name, value] of Object.entries(scrolling)) {
        if (isWide) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  addEventListener("load", () => document.querySelectorAll(".md-typeset__scrollwrap").forEach((table) => tables.observe(table)));

  function close() {
    if (drawer.checked) drawer.click();
  }

  /* The open menu covers the page, so it closes when the keyboard leaves it, and with Escape */
  if (sidebar && menu) {
    sidebar.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !sidebar.contains(relatedTarget) && close());
    document.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !drawer.checked) return;
      close();
      menu.focus();
    });
  }

  /* On a page that is not there: the part of the district in whose folder it was looked for comes first */
  const units = document.querySelector("[data-units]");
  for (const link of units?.querySelectorAll("[data-unit]") ?? []) {
    if (!location.pathname.startsWith(link.pathname)) continue;
    link.closest("ul").prepend(link.parentElement);
    units.previousElementSibling.before(units);
  }
})();
