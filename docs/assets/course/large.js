/* Cases to show large: one at a time, with the arrow keys, the space bar or a button. */

(() => {
  "use strict";

  const slides = [...document.querySelectorAll(".slide")];
  const ways = document.querySelector(".slide-ways");
  const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -slides.length, End: slides.length };
  let at = 0;

  function show(step) {
    at = Math.min(Math.max(at + step, 0), slides.length - 1);
    for (const [number, slide] of slides.entries()) slide.hidden = number !== at;
    ways.querySelector("[role=status]").textContent = `${at + 1} / ${slides.length}`;
    slides[at].querySelector("h1, h2").focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  addEventListener("keydown", (event) => {
    const isTyped = event.altKey || event.ctrlKey || event.metaKey || event.target.closest("a, button");
    if (isTyped && !/^Arrow/.test(event.key)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.key in STEPS)) return;
    event.preventDefault();
    show(STEPS[event.key]);
  });
  for (const button of ways.querySelectorAll("button")) button.addEventListener("click", () => show(Number(button.dataset.step)));
  ways.hidden = false;
  document.body.classList.add("one-by-one");
  show(0);
})();
