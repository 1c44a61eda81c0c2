/* An address that names a part of something folded opens it. Most browsers do so themselves; this is for the others. */

(() => {
  "use strict";

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    const folded = [];
    for (let part = target?.closest("details:not([open])"); part; part = part.parentElement.closest("details:not([open])")) folded.push(part);
    for (const part of folded) part.open = true;
    if (folded.length) target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  reveal();
})();
