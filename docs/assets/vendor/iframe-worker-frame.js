/* The inside of the frame that iframe-worker-1.0.4.js makes; its code (MIT, see there), moved into a file. */
"use strict";
(() => {
  const { url } = document.currentScript.dataset;
  globalThis.postMessage = (data, target) => parent.postMessage(data, target || "*");
  globalThis.importScripts = (...addresses) =>
    addresses.reduce(
      (before, address) =>
        before.then(
          () =>
            new Promise((done) => {
              const script = document.createElement("script");
              script.src = address;
              script.onload = done;
              document.body.appendChild(script);
            }),
        ),
      Promise.resolve(),
    );
  addEventListener("error", ({ error }) => parent.dispatchEvent(new ErrorEvent("error", { filename: url, error })));
})();
