/* Asks the worker to keep the guide on this device, and says on the page how that stands.

   assets/offline/start.js loads this once the page is idle. What is said is what the worker found in its caches, so
   that nothing is promised that is not there. Where a browser refuses, nothing is said, and the site works online. */

(async () => {
  "use strict";

  const HOUR = 3_600_000;
  const { t } = guideWords;
  const line = document.querySelector("[data-offline]");
  const base = new URL(line.dataset.offline, location);
  const saves = navigator.connection?.saveData;
  let checked = Date.now();

  const registration = await navigator.serviceWorker.getRegistration(base);
  if (saves && registration?.scope !== base.href) return;
  const registered = await navigator.serviceWorker.register(`${base}worker.js`, { updateViaCache: "none" }).catch(() => null);
  if (!registered) return;

  function ask(worker, what) {
    return new Promise((answer) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => answer(data);
      worker.postMessage(what, [port2]);
    });
  }

  function button(text, press) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", press);
    return made;
  }

  function say(...parts) {
    line.replaceChildren(...parts);
    line.hidden = !parts.length;
  }

  const ready = ({ edition, kept }) => kept && kept === edition;

  async function keep(worker) {
    let now = await ask(worker, "");
    if (!ready(now)) {
      const text = now.kept ? t("Fetching a newer edition ({size} MB) …", { size: now.megabytes }) : t("Fetching the whole guide, for use without a signal ({size} MB) …", { size: now.megabytes });
      if (!saves) say(text);
      now = await ask(worker, saves ? "forget" : "keep");
    }
    if (ready(now) && now.page && now.page !== now.kept) {
      say(t("A newer edition is here. It opens with the next page."), " ", button(t("Open it now"), () => location.reload()));
    } else if (ready(now)) {
      say(t("Ready without a signal: the whole guide is on this device."));
    } else if (now.kept) {
      const online = () => ask(worker, "forget").then(() => location.reload());
      say(t("There is a newer edition, and it could not be fetched yet."), " ", button(t("Read it online"), online));
    } else {
      say();
    }
  }

  const worker = () => registered.active ?? navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => keep(navigator.serviceWorker.controller));
  await navigator.serviceWorker.ready;
  keep(worker());

  /* A page that stays open for days asks for a newer edition, too */
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - checked < HOUR) return;
    checked = Date.now();
    registered.update().catch(() => {});
  });
})();
