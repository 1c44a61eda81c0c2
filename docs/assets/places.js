/* Leads each step of the page to its place on GitHub at once. On the guide's own site the reader's copy is not known:
   there its address is made from the name of an account, which is kept and sent nowhere.

   Without this file each step leads to a list that says in words where the place is. */

(() => {
  "use strict";

  const { t } = guideWords;
  const form = document.querySelector(".places-name");

  function lead() {
    for (const link of document.querySelectorAll('a[href^="#github-"]')) {
      link.dataset.place ??= link.getAttribute("href").slice(1);
    }
    for (const link of document.querySelectorAll("a[data-place^=github-]")) {
      const place = document.getElementById(link.dataset.place)?.querySelector("dt a[href]");
      if (place) link.href = place.href;
    }
  }

  function make(account) {
    const [, host, name] = form.dataset.repository.match(/^(https:\/\/[^/]+)\/[^/]+\/(.+)$/);
    for (const place of document.querySelectorAll(".places [data-place]")) {
      const link = document.createElement("a");
      link.dataset.place = place.dataset.place;
      link.href = `${host}/${account}/${name}${place.dataset.place}`;
      link.textContent = place.textContent;
      place.replaceWith(link);
    }
    lead();
  }

  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const account = form.querySelector("input").value.trim().replace(/^@/, "");
    const fits = /^[A-Za-z0-9](-?[A-Za-z0-9])*$/.test(account);
    if (fits) make(account);
    form.querySelector(".places-said").textContent = fits ? t("The links on this page now lead to your copy.") : t("This is no account's name. It has letters, digits and hyphens.");
  });
  if (form) form.hidden = false;
  lead();
})();
