/* The form in which a district decides. It shows what each choice changes, and writes the district's file.

   Nothing is sent. A draft stays on this device only where the box for it is ticked, under one key, and a button
   deletes it. All text goes in as text. Without this file the page says what to do instead. */

(() => {
  "use strict";

  const { t, nt } = guideWords;
  const KEY = "guide.decide";
  const LONGEST = 4000; // characters of an address that fills GitHub's editor
  const data = guideDecideData;
  const form = document.querySelector("form.decide");
  const { base } = form.dataset;
  const part = (name) => form.querySelector(name);
  const field = (id) => document.getElementById(id);
  const settings = [...form.querySelectorAll(".decide-setting")];
  const keep = part("#keep-draft");
  const forget = part(".decide-forget");

  function make(tag, text, ...children) {
    const element = document.createElement(tag);
    element.append(...[text, ...children].filter(Boolean));
    return element;
  }

  /* What is filled in */

  const chosenIn = (setting) => setting.querySelector("input[type=radio]:checked")?.value ?? "";

  function contactIn(row) {
    const { role, said = "", email, url } = row.dataset;
    return { said: field(`contact-${role}-said`)?.value ?? said, phone: field(`contact-${role}-phone`).value, email, url };
  }

  function settingIn(setting) {
    const more = Object.fromEntries(["reason", "owner", "decided", "review"].map((name) => [name, field(`${setting.id}-${name}`).value]));
    return { value: chosenIn(setting), ...more };
  }

  const colors = () => [...form.querySelectorAll("[data-color]")].map((input) => [input.dataset.color, input.value]);

  const filled = () => ({
    name: field("name").value,
    state: field("state")?.value ?? "",
    address: field("address").value,
    logo: field("logo").value,
    indexed: field("indexed").checked,
    colors: field("own-colors").checked ? Object.fromEntries(colors()) : null,
    contacts: Object.fromEntries([...form.querySelectorAll(".decide-contact")].map((row) => [row.dataset.role, contactIn(row)])),
    settings: Object.fromEntries(settings.map((setting) => [setting.dataset.setting, settingIn(setting)])),
  });

  const choices = () => Object.fromEntries(settings.map((setting) => [setting.dataset.setting, chosenIn(setting)]));

  /* What the choices change */

  function listed(details, changes) {
    details.hidden = !changes.length;
    const pages = new Set(changes.map(({ id }) => data.pages[id].url)).size;
    details.querySelector("summary").textContent = nt("{count} question or case ends elsewhere than now", "{count} questions and cases end elsewhere than now", pages);
    const items = changes.map(({ id, before, after }) => {
      const { title, variant, url } = data.pages[id];
      const link = make("a", title);
      link.href = base + url;
      return make("li", link, `: ${variant && `${variant} `}`, make("b", `${data.outcomes[before]} → ${data.outcomes[after]}`));
    });
    details.querySelector("ul").replaceChildren(...items);
  }

  function showChanges(now) {
    for (const setting of settings) {
      for (const details of setting.querySelectorAll(".would-end")) {
        listed(details, guideDecideWalk.changesOf(data, now, setting.dataset.setting, details.dataset.value));
      }
    }
    const all = guideDecideWalk.changes(data, now);
    listed(part(".decide-all"), all);
    put(part(".decide-sum"), all.length ? "" : t("With these choices every question and case ends as it does now."));
  }

  /* A status is said again only if it changes */
  function put(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function showClashes(now) {
    const clashes = guideDecideWalk.clashes(data, now);
    for (const setting of settings) {
      const own = clashes.filter((clash) => clash.choices.some(([name]) => name === setting.dataset.setting));
      const told = own.map((clash) => {
        const [other, value] = clash.choices.find(([name]) => name !== setting.dataset.setting);
        const words = { question: data.settings[other].question, value: data.settings[other].values[value], because: clash.because };
        return t("This does not go with “{question} {value}”: {because}", words);
      });
      put(setting.querySelector(".decide-fault"), told.join(" "));
    }
  }

  function showColors() {
    part(".decide-colors").hidden = !field("own-colors").checked;
    for (const [name, value] of colors()) {
      const ratio = guideContrast(value, data.colors[name].beside);
      const told = { ratio: Math.floor(ratio * 10) / 10, least: data.enough };
      put(field(`contrast-${name}`), ratio < data.enough ? t("{ratio} to 1: too little. {least} is the least.", told) : t("{ratio} to 1: enough.", told));
    }
  }

  function showLaw() {
    const state = field("state");
    if (!state) return;
    const law = part(".decide-law");
    law.hidden = !state.value;
    law.querySelector("a").href = state.selectedOptions[0]?.dataset.url ?? "#";
    for (const fact of form.querySelectorAll("[data-state]")) fact.hidden = fact.dataset.state !== state.value;
  }

  /* The file, and the ways to take it along */

  const copyOf = field("copy-of");
  copyOf.value = document.querySelector("#content")?.dataset.repository ?? "";
  const hasRepository = Boolean(copyOf.value);
  const repository = () => (/^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+$/.test(copyOf.value.trim()) ? copyOf.value.trim() : "");

  /* Where the editor opens, and whether the file has to be pasted there */
  function editor(text) {
    const file = "district/district.yml";
    if (data.exists) return { address: `${repository()}/edit/main/${file}`, paste: true };
    const address = `${repository()}/new/main?filename=${file}&value=${encodeURIComponent(text)}`;
    return address.length < LONGEST ? { address, paste: false } : { address: `${repository()}/new/main?filename=${file}`, paste: true };
  }

  function showFile(now, faults) {
    const text = faults.length ? "" : guideDistrictFile.text(data, now);
    part(".decide-file").textContent = text || t("There is something to change first.");
    part(".decide-github").hidden = !hasRepository;
    const { address, paste } = editor(text);
    part(".decide-open").href = faults.length || !repository() ? "#decide-finish" : address;
    part(".decide-how").textContent = paste
      ? t("This copies the file and opens the editor. There, select all that stands in it, paste, and press “Commit changes”.")
      : t("This opens the editor with the file in it. There, press “Commit changes”.");
    const upload = part(".decide-upload");
    upload.hidden = !hasRepository;
    upload.href = `${repository()}/upload/main/district`;
  }

  function showFaults(faults, isAsked) {
    const box = part(".decide-faults");
    for (const marked of form.querySelectorAll("[aria-invalid]")) marked.removeAttribute("aria-invalid");
    if (!faults.length || !(isAsked || !box.hidden)) {
      box.hidden = true;
      return;
    }
    box.hidden = false;
    const items = faults.map(({ field: id, fault }) => {
      const link = make("a", fault);
      link.href = `#${id}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        for (let above = field(id); above; above = above.parentElement) if (above.tagName === "DETAILS") above.open = true;
        field(id).focus();
        field(id).scrollIntoView({ block: "center" });
      });
      if (field(id).tagName !== "FIELDSET") field(id).setAttribute("aria-invalid", "true");
      return make("li", link);
    });
    box.querySelector("ul").replaceChildren(...items);
    if (isAsked) {
      box.focus();
      box.scrollIntoView({ block: "center" });
    }
  }

  /* The file, if nothing has to be changed first; else that is told */
  function finished() {
    const now = filled();
    const faults = guideDistrictFile.faults(data, now);
    if (hasRepository && !repository()) faults.push({ field: "copy-of", fault: t("Write the address of your copy, such as https://github.com/you/guide.") });
    showFaults(faults, true);
    return faults.length ? "" : guideDistrictFile.text(data, now);
  }

  const tell = (text) => (part(".decide-said").textContent = text);

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", text); // where the clipboard is closed to pages: from a file
      area.className = "guide-unseen";
      form.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) return tell(t("Could not copy. Open “See the file” and copy it there."));
    }
    tell(t("Copied"));
  }

  part(".decide-copy").addEventListener("click", async ({ target }) => {
    const text = finished();
    if (!text) return;
    await copied(text);
    target.focus();
  });
  part(".decide-open").addEventListener("click", (event) => {
    const text = finished();
    if (!text) return event.preventDefault();
    if (editor(text).paste) copied(text);
  });
  part(".decide-download").addEventListener("click", () => {
    const text = finished();
    if (!text) return;
    const link = make("a", "");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
    link.download = "district.yml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    tell(t("Downloaded. Put the file into the folder district/ of your copy."));
  });
  part(".decide-print").addEventListener("click", () => finished() && print());

  /* The sheet: the choices with what they mean */
  addEventListener("beforeprint", () => {
    const now = filled();
    const sections = Object.entries(now.settings).map(([name, { value, reason, owner }]) => {
      const { question, values, means } = data.settings[name];
      const held = guideDecideWalk.held(data, choices(), name);
      const label = means[held].toLowerCase().startsWith(values[held].toLowerCase()) ? "" : `${values[held]}. `;
      const lead = value ? label : `${t("Not decided yet. Until then:")} ${label}`;
      const more = Object.entries({ [t("Our reason")]: reason, [t("Who answers for it")]: owner }).filter(([, text]) => text);
      return make("section", make("h2", question), make("p", make("b", lead), means[held]), ...more.map(([label, text]) => make("p", `${label}: ${text}`)));
    });
    document.querySelector(".decide-sheet-choices").replaceChildren(make("p", make("b", now.name)), ...sections);
  });

  /* The draft */

  function putBack(draft) {
    for (const input of form.querySelectorAll("input[id], select[id]")) {
      if (!Object.hasOwn(draft, input.id) || input === keep || input === copyOf) continue;
      if (typeof draft[input.id] === "boolean") input.checked = draft[input.id];
      else input.value = draft[input.id];
    }
  }

  const drafted = () => {
    const inputs = [...form.querySelectorAll("input[id], select[id]")].filter((input) => input !== keep && input !== copyOf);
    return Object.fromEntries(inputs.map((input) => [input.id, ["radio", "checkbox"].includes(input.type) ? input.checked : input.value]));
  };

  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEY));
      return found && typeof found === "object" ? found : null;
    } catch {
      return null; // nothing kept, or a browser that keeps nothing
    }
  }

  function remember() {
    try {
      if (keep.checked) localStorage.setItem(KEY, JSON.stringify(drafted()));
      else localStorage.removeItem(KEY);
    } catch {
      /* then the draft lasts as long as the page */
    }
    forget.hidden = !keep.checked;
  }

  forget.addEventListener("click", () => {
    keep.checked = false;
    remember();
    tell(t("Deleted."));
    keep.focus();
  });

  function show() {
    const now = filled();
    const chosen = choices();
    const faults = guideDistrictFile.faults(data, now);
    showChanges(chosen);
    showClashes(chosen);
    showColors();
    showLaw();
    showFaults(faults, false);
    showFile(now, faults);
  }

  form.addEventListener("input", () => {
    show();
    if (keep.checked) remember();
  });
  keep.addEventListener("change", remember);
  form.addEventListener("submit", (event) => event.preventDefault());

  const draft = kept();
  if (draft) {
    putBack(draft);
    keep.checked = true;
    forget.hidden = false;
    tell(t("Your draft on this device is filled in."));
  }
  show();
  form.hidden = false;
})();
