/* The file of a district: what a form says as district.yml, and what the check would refuse in it.

   In: the data of assets/decide-data.js, and what was filled in:
   { name, state, address, indexed, logo, colors: {name: color} or null, contacts: {role: {said, phone, email, url}},
     settings: {name: {value, reason, owner, decided, review}} }.
   What is refused here is what hooks/handbook/reading/district refuses, and a little more; a test reads what is written. */

globalThis.guideDistrictFile = (() => {
  "use strict";

  const { t } = guideWords;
  const USABLE = /^([2-9]11|988|[2-9][0-9]{6}|1?[2-9][0-9]{9})$/;
  const ALOUD = /[0-9](?:[ ().-]{0,2}[0-9]){6,}/;

  /* One line of text, without marks that nobody sees */
  const plain = (text) => String(text ?? "").replace(/[\p{C}\p{Z}\u115f\u1160\u3164\uffa0]+/gu, " ").trim();
  const quoted = (text) => `"${plain(text).replace(/["\\]/g, "\\$&")}"`;
  const digits = (text) => text.replace(/[^0-9]/g, "");

  /* As a phone dials it, with hyphens */
  function hotlineNumber(text) {
    const all = digits(text);
    if (all.length < 7) return all;
    const parts = all.length > 7 ? [all.slice(0, -10), all.slice(-10, -7), all.slice(-7, -4), all.slice(-4)] : [all.slice(0, 3), all.slice(3)];
    return parts.filter(Boolean).join("-");
  }

  const phoneNumber = (text) => plain(text).replace(/[().\u2010-\u2013]/g, "-").replace(/[ -]*-[ -]*/g, "-").replace(/^-|-$/g, "");

  function saysNothing(data, text) {
    const small = text.toLowerCase();
    return data.nothing.includes(small) || data.nothing.includes(small.replace(/\.+$/, "")) || small === data.undecided;
  }

  /* What is wrong with a text: nothing, or a sentence */
  function textFault(data, text) {
    if (/[{}]/.test(text)) return t("Leave out the signs { and }.");
    if (/^[\u201c\u201e\u00ab\u2018\u201a\u2039]/.test(text)) return t("Begin without a curly quote.");
    if (saysNothing(data, text)) return t("“{text}” says nothing. Write it, or leave the field empty.", { text });
    if ([...text].length > 500) return t("This is too long for one line. Shorten it.");
    return "";
  }

  function nameFault(data, name) {
    if (!name) return t("Write the name of your district.");
    if (name.toLowerCase() === data.placeholder.toLowerCase()) return t("Write the name of your district.");
    const long = [...name].length;
    if (long > data.longest) return t("The name has {long} characters, and at most {most} fit. Shorten it.", { long, most: data.longest });
    return textFault(data, name);
  }

  function addressFault(data, address, isExample) {
    const fits = new RegExp(`^(?:${data.address})$`).test(address) && /^[\x21-\x7e]+$/.test(address);
    if (!fits || !URL.canParse(address)) return t("Write the whole address, such as https://guide.example.org/.");
    return /^https:\/\/guide\.example\.org\/*$/.test(address) && !isExample ? t("This address is made up. Write where your site is.") : "";
  }

  function hotlineFault(data, text, isExample) {
    const all = digits(text);
    if (/[^0-9 ().+\-/\u2010-\u2013]/.test(text) || !USABLE.test(all)) return t("Write one number, in 10 digits, or a short one such as 211.");
    return all.slice(-7).startsWith("55501") && !isExample ? t("Nobody answers at this number: it is made up. Write the real one.") : "";
  }

  function* contactFaults(data, filled, isExample) {
    for (const [role, given] of Object.entries(filled.contacts)) {
      const said = plain(given.said);
      const phone = plain(given.phone);
      if (role === "hotline") {
        const fault = phone && hotlineFault(data, phone, isExample);
        if (fault) yield { field: `contact-${role}-phone`, fault };
        continue;
      }
      const fault = said && (textFault(data, said) || (ALOUD.test(said) ? t("This is said aloud. Write the number in the field beside it.") : ""));
      if (fault) yield { field: `contact-${role}-said`, fault };
      if (phone && !new RegExp(`^(?:${data.phone})$`).test(phoneNumber(phone))) {
        yield { field: `contact-${role}-phone`, fault: t("Write the number in digits, such as 1-800-222-1222.") };
      }
    }
  }

  function* settingFaults(data, filled) {
    for (const [name, { value, reason, owner, decided, review }] of Object.entries(filled.settings)) {
      if (!value) continue;
      for (const [part, text] of Object.entries({ reason, owner })) {
        const fault = plain(text) && textFault(data, plain(text));
        if (fault) yield { field: `set-${name}-${part}`, fault };
      }
      for (const [part, day] of Object.entries({ decided, review })) {
        if (day && !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) yield { field: `set-${name}-${part}`, fault: t("Write a year of four digits.") };
      }
      if (decided && review && review < decided) yield { field: `set-${name}-review`, fault: t("The review comes before the decision. Change one of the two days.") };
    }
  }

  /* A clash is told at the setting that was chosen; what nobody decided holds by itself */
  function* clashFaults(data, filled) {
    const choices = Object.fromEntries(Object.entries(filled.settings).map(([name, { value }]) => [name, value]));
    for (const { choices: both, because } of guideDecideWalk.clashes(data, choices)) {
      const [[name, value], [other, otherValue]] = both;
      const field = choices[name] ? name : other;
      const words = { one: said(data, name, value), other: said(data, other, otherValue), because };
      yield { field: `set-${field}`, settings: [name, other], fault: t("{one} does not go with {other}: {because} Change one of the two.", words) };
    }
  }

  const said = (data, name, value) => `“${data.settings[name].question} ${data.settings[name].values[value]}”`;

  /* All that has to be changed first: each with the id of its field */
  function faults(data, filled) {
    const name = plain(filled.name);
    const isExample = name.startsWith(data.example);
    const found = [];
    const see = (field, fault) => fault && found.push({ field, fault });
    see("name", nameFault(data, name));
    const hotline = plain(filled.contacts.hotline?.phone);
    if (data.hotline && !filled.state && !hotline) see("state", t("Choose your state, or write a number to call for reports."));
    found.push(...contactFaults(data, filled, isExample), ...clashFaults(data, filled), ...settingFaults(data, filled));
    const address = plain(filled.address);
    if (address) see("address", addressFault(data, address, isExample));
    const logo = plain(filled.logo);
    if (logo && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,90}\.(png|svg)$/i.test(logo)) see("logo", t("Write the name of a PNG or SVG file, in plain letters and without spaces."));
    for (const [color, value] of Object.entries(filled.colors ?? {})) {
      const { beside, lighter } = data.colors[color];
      if (guideContrast(value, beside) < data.enough) see(`color-${color}`, lighter ? t("This color cannot be read. Take a lighter one.") : t("This color cannot be read. Take a darker one."));
    }
    return found;
  }

  function contact(role, given) {
    const parts = { said: plain(given.said), phone: role === "hotline" ? hotlineNumber(given.phone ?? "") : phoneNumber(given.phone), email: plain(given.email), url: plain(given.url) };
    const there = Object.entries(parts).filter(([, text]) => text);
    if (role === "hotline" && there.length === 1) return quoted(parts.phone);
    return there.length === 1 && parts.said ? quoted(parts.said) : `{${there.map(([key, text]) => `${key}: ${quoted(text)}`).join(", ")}}`;
  }

  function* contactLines(data, contacts) {
    const named = Object.entries(contacts).filter(([role, { said, phone }]) => plain(phone) || (role !== "hotline" && plain(said)));
    if (named.length) yield "contacts:";
    for (const [role, given] of named) {
      const withName = role === "hotline" || plain(given.said) ? given : { ...given, said: data.roles[role] };
      yield `  ${role}: ${contact(role, withName)}`;
    }
  }

  function* settingLines(data, settings) {
    yield "settings:";
    for (const [name, { value, reason, owner, decided, review }] of Object.entries(settings)) {
      const more = Object.entries({ reason: plain(reason), owner: plain(owner), decided, review }).filter(([, text]) => text);
      if (!value || !more.length) yield `  ${name}: ${value || data.undecided}`;
      else yield* [`  ${name}:`, `    value: ${value}`, ...more.map(([key, text]) => `    ${key}: ${key === "reason" || key === "owner" ? quoted(text) : text}`)];
    }
  }

  /* The file, of what has no fault */
  function text(data, filled) {
    const lines = [`name: ${quoted(filled.name)}`];
    if (filled.state) lines.push(`state: ${filled.state.toUpperCase()}`);
    if (plain(filled.address)) lines.push(`address: ${quoted(filled.address)}`);
    if (plain(filled.logo)) lines.push(`logo: ${quoted(filled.logo)}`);
    if (filled.colors) lines.push("colors:", ...Object.entries(filled.colors).map(([name, value]) => `  ${name}: "${value}"`));
    if (filled.indexed) lines.push("indexed: yes");
    return `${[...lines, ...contactLines(data, filled.contacts), ...settingLines(data, filled.settings)].join("\n")}\n`;
  }

  return { text, faults };
})();
