/* Two buttons at each line to say: one copies it, one shows it large, to be read aloud from or held up.
   Nothing is sent and nothing is kept. Without this file the lines are there, and the buttons are not. */

(() => {
  "use strict";

  const { t } = guideWords;
  const lines = () => document.querySelectorAll(".say:not(:has(.say-tools))");
  const heard = document.createElement("p"); // what a screen reader is told
  let large = null;

  function button(text, name, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", () => act(made));
    return made;
  }

  function dress(line) {
    const words = line.querySelector("blockquote");
    const tools = document.createElement("div");
    tools.className = "say-tools";
    tools.append(
      button(t("Copy"), t("Copy these words"), (pressed) => copy(words.textContent, pressed)),
      button(t("Show large"), t("Show these words large"), () => show(words.textContent)),
    );
    line.append(tools);
  }

  async function copy(text, pressed) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (!copiedTheOldWay(text, pressed)) return tell(t("Could not copy. Press and hold the words instead."), pressed, t("Not copied"));
    }
    tell(t("Copied"), pressed, t("Copied"));
  }

  /* Where the clipboard is closed to pages: from a file, or without a secure address */
  function copiedTheOldWay(text, pressed) {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "guide-unseen";
    pressed.after(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    pressed.focus();
    return done;
  }

  function tell(said, pressed, shown) {
    heard.textContent = "";
    requestAnimationFrame(() => (heard.textContent = said));
    pressed.textContent = shown;
    setTimeout(() => (pressed.textContent = t("Copy")), 3000);
  }

  function show(text) {
    if (!large) {
      large = document.createElement("dialog");
      large.className = "say-large";
      large.setAttribute("aria-label", t("Words to show"));
      large.append(document.createElement("p"), button(t("Close"), t("Close"), () => large.close()));
      large.addEventListener("click", () => large.close());
      document.body.append(large);
    }
    large.firstChild.textContent = text;
    large.showModal();
  }

  const asks = document.querySelector("section[data-flow]");
  if (asks || lines().length) {
    heard.className = "guide-unseen";
    heard.setAttribute("role", "status");
    document.body.append(heard);
    lines().forEach(dress);
  }

  /* The questions draw a card of their own when they come to an end */
  const article = document.querySelector("article");
  if (asks) new MutationObserver(() => lines().forEach(dress)).observe(article, { childList: true, subtree: true });
})();
