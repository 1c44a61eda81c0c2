/* Once the page has been quiet for a while, what keeps the guide for use without a signal. A page that was opened by
   mistake and left again has cost nothing; and only a built site behind a server has the line that this looks for. */

(() => {
  "use strict";

  const line = document.querySelector("[data-offline]");
  if (!line || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  const idle = globalThis.requestIdleCallback ?? ((act) => act());

  function load() {
    document.head.append(Object.assign(document.createElement("script"), { src: `${line.dataset.offline}assets/offline/page.js` }));
  }

  addEventListener("load", () => setTimeout(() => idle(load), 5000));
})();
