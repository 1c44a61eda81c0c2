/* The quick way out of a page: what was on the screen is gone at once, and the way back does not lead to it.

   Other pages that were opened stay in the browser's history; about/privacy.md says how to clear it. Without this file
   the way out is a plain link. */

(() => {
  "use strict";

  document.querySelector(".leave a")?.addEventListener("click", (event) => {
    event.preventDefault();
    const { href } = event.currentTarget;
    document.title = "…";
    document.body.replaceChildren();
    location.replace(href);
  });
})();
