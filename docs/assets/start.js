/* The button that starts the questions. The questions themselves load when somebody wants them.

   The chart works without this file. The flows come as a script, so that they load from a folder
   as well as from a server. */

(() => {
  "use strict";

  const section = document.querySelector("section[data-flow]");
  if (!section) return;
  const { base } = section.dataset;
  const tools = section.querySelector(".flow-tools");
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
      load("link", { rel: "stylesheet", href: `${base}assets/steps.css` }),
      load("script", { src: `${base}assets/flows.js` }),
      load("script", { src: `${base}assets/steps.js` }),
    ]).catch((reason) => {
      parts = null; // the next press tries again
      throw reason;
    });
    return parts;
  }

  function withQuestions(act) {
    section.querySelector(".flow-failed")?.remove();
    fetchAll().then(
      () => act(globalThis.guideSteps),
      () => {
        const failed = document.createElement("span");
        failed.className = "flow-failed";
        failed.role = "alert";
        failed.textContent = "The questions could not be loaded. Use the chart below.";
        tools.append(failed);
      },
    );
  }

  const wanted = () => /^#(ask|path):/.test(location.hash);
  const follow = () => withQuestions((questions) => questions.follow());

  /* Links that start the questions, with what is known already; without this script they lead to the chart */
  for (const starter of document.querySelectorAll("a[data-ask]")) starter.href = `#ask:${starter.dataset.ask}`;

  const opener = document.createElement("button");
  opener.type = "button";
  opener.className = "asker-open";
  opener.textContent = "Answer one question at a time";
  opener.addEventListener("click", () => withQuestions((questions) => questions.open()));
  for (const near of ["pointerenter", "focus"]) opener.addEventListener(near, () => fetchAll().catch(() => {}));
  tools.prepend(opener);
  addEventListener("popstate", () => (wanted() || section.querySelector(".asker")) && follow());
  if (wanted()) follow();
})();
