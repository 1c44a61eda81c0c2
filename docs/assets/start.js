/* What opens the questions. The questions themselves load when somebody wants them.

   The chart works without this file. The flows come as a script, so that they load from a folder
   as well as from a server. Where the page has a link of its own that starts the questions, that
   link opens them, and there is no second button to the same thing. */

(() => {
  "use strict";

  const { t } = guideWords;
  const section = document.querySelector("section[data-flow]");
  if (!section) return;
  const { base } = section.dataset;
  const flows = `${base}assets/flows.js`;
  const steps = `${base}assets/steps.js`;
  const look = `${base}assets/steps.css`;
  let parts = null;

  function load(tag, attributes) {
    return new Promise((loaded, failed) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.addEventListener("load", loaded);
      element.addEventListener("error", failed);
      document.head.append(element);
    });
  }

  function fetchAll() {
    parts ??= Promise.all([
      load("link", { rel: "stylesheet", href: look }),
      load("script", { src: flows }),
      load("script", { src: steps }),
    ]).catch((reason) => {
      parts = null; // the next press tries again
      throw reason;
    });
    return parts;
  }

  function withQuestions(act, pressed = openers[0]) {
    document.querySelector(".flow-failed")?.remove();
    fetchAll()
      .then(() => {
        if (globalThis.guideFlows.stamp === section.dataset.stamp) act(globalThis.guideSteps);
        else fail(t("This page and its questions are of two editions of the guide."), pressed);
      })
      .catch(() => fail(t("The questions could not be loaded."), pressed));
  }

  /* The page may be older than the site, or the browser may have kept what the site no longer has */
  function fail(reason, pressed) {
    const again = document.createElement("button");
    again.type = "button";
    again.className = "flow-again";
    again.textContent = t("Load the page again");
    again.addEventListener("click", () => {
      const asked = [flows, steps, look].map((address) => fetch(address, { cache: "reload" }));
      Promise.allSettled(asked).then(() => location.reload());
    });
    const failed = document.createElement("span");
    failed.className = "flow-failed";
    failed.role = "alert";
    failed.append(`${reason} ${t("Use the chart below, or")} `, again, ".");
    pressed.after(failed);
  }

  /* Links that start the questions, with what is known already; without this script they lead to the chart */
  const openers = [...document.querySelectorAll("a[data-ask]")];
  for (const starter of openers) starter.href = `#ask:${starter.dataset.ask}`;
  if (!openers.length) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "asker-open";
    button.textContent = t("Answer one question at a time");
    (section.querySelector(".flow-tools") ?? section).prepend(button);
    openers.push(button);
  }
  for (const opener of openers) {
    opener.dataset.askerOpen = "";
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      withQuestions((questions) => questions.open(opener.dataset.ask ?? "", opener), opener);
    });
    for (const near of ["pointerenter", "focus"]) opener.addEventListener(near, () => fetchAll().catch(() => {}));
  }

  const wanted = () => /^#(ask|path):/.test(location.hash);
  const follow = () => withQuestions((questions) => questions.follow());
  addEventListener("popstate", () => (wanted() || document.querySelector("[data-asker]")) && follow());
  if (wanted()) follow();
})();
