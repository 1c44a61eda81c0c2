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

  const flows = `${base}assets/flows.js`;
  const steps = `${base}assets/steps.js`;
  const look = `${base}assets/steps.css`;

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

  function withQuestions(act) {
    section.querySelector(".flow-failed")?.remove();
    fetchAll()
      .then(() => {
        if (globalThis.guideFlows.stamp === section.dataset.stamp) act(globalThis.guideSteps);
        else fail("This page and its questions are of two editions of the guide.");
      })
      .catch(() => fail("The questions could not be loaded."));
  }

  /* The page may be older than the site, or the browser may have kept what the site no longer has */
  function fail(reason) {
    const again = document.createElement("button");
    again.type = "button";
    again.className = "flow-again";
    again.textContent = "Load the page again";
    again.addEventListener("click", () => {
      const asked = [flows, steps, look].map((address) => fetch(address, { cache: "reload" }));
      Promise.allSettled(asked).then(() => location.reload());
    });
    const failed = document.createElement("span");
    failed.className = "flow-failed";
    failed.role = "alert";
    failed.append(`${reason} Use the chart below, or `, again, ".");
    tools.append(failed);
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
