/* A case of a lesson: one chooses first, and then sees each choice weighed. One can try again.

   Without this file each choice opens by itself. */

(() => {
  "use strict";

  const { t } = guideWords;

  /* Makes every case in `part` a question; `decided(key, mark)` hears of each choice. */
  guideCourse.decide = (part, decided) => {
    for (const entry of part.querySelectorAll("[data-case]")) ask(entry, decided);
  };

  function ask(entry, decided) {
    const form = entry.querySelector("form");
    const said = entry.querySelector(".decide-said");
    const weighed = entry.querySelector(".decide-weighed");
    const choices = [...weighed.querySelectorAll("li")];
    const again = weighed.querySelector(".decide-again");

    function show(isDecided) {
      form.hidden = isDecided;
      weighed.hidden = !isDecided;
      for (const folded of weighed.querySelectorAll("details")) folded.open = isDecided;
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = form.querySelector("input:checked");
      const own = choices[Number(chosen.value)];
      for (const choice of choices) choice.classList.toggle("chosen", choice === own);
      show(true);
      const words = { verdict: own.querySelector(".verdict").textContent.trim() };
      said.textContent = "best" in chosen.dataset ? t("Your choice: {verdict}", words) : t("Your choice: {verdict} Look at the others, and try again if you like.", words);
      weighed.querySelector("h4").focus();
      decided(entry.dataset.case, "best" in chosen.dataset ? "+" : "-");
    });
    again.querySelector("button").addEventListener("click", () => {
      form.reset();
      said.textContent = "";
      show(false);
      form.querySelector("input").focus();
    });
    again.hidden = false;
    show(false);
  }
})();
