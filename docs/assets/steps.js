/* One question at a time, over the chart that the page already has.

   start.js loads this file and the flows, and calls it. The chart works without it. Nothing that a reader answers is stored or sent: the
   answers live in this page and in the part of the address after #, which browsers keep to
   themselves. All text goes in as text, never as markup. */

(() => {
  "use strict";

  const ASK = "#ask:";
  const PATH = "#path:";
  const section = document.querySelector("section[data-flow]");
  const opener = section.querySelector(".asker-open");
  const base = section.dataset.base;
  const chart = [...section.querySelectorAll(".flow-start, .flow-steps, .flow-sum, .flow-note")];
  const tools = section.querySelector(".flow-tools");
  let answers = new Map();
  let panel = null;

  /* Small makers of elements */

  function make(tag, name, text, ...children) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    element.append(...children.filter(Boolean));
    return element;
  }

  function button(name, text, act) {
    const element = make("button", name, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  function link(name, text, address) {
    const element = make("a", name, text);
    element.href = base + address;
    return element;
  }

  /* The walk: the same rule as in the build, over the flows as this district has them */

  function walk(data, given) {
    const steps = [];
    let flow = data.entry;
    let id = data.flows[flow].first;
    while (true) {
      const question = data.flows[flow].questions[id];
      const wanted = question.setting ? question.answers[0].id : given.get(id);
      const answer = question.answers.find((offered) => offered.id === wanted);
      if (!answer) return { steps, flow, asks: id };
      steps.push({ flow, id, question, answer });
      if (answer.to in data.flows) {
        flow = answer.to;
        id = data.flows[flow].first;
      } else if (answer.to in data.outcomes) {
        return { steps, outcome: data.outcomes[answer.to] };
      } else {
        id = answer.to;
      }
    }
  }

  function toAddress(given) {
    return [...given].map(([question, answer]) => `${question}=${answer}`).join("&");
  }

  function fromAddress(text) {
    return new Map(
      text
        .split("&")
        .map((pair) => pair.split("="))
        .filter((pair) => pair.length === 2),
    );
  }

  /* Only answers on the path go into the address; others wait in case they apply again */
  function onPath(path) {
    return new Map(path.steps.filter((step) => !step.question.setting).map((step) => [step.id, step.answer.id]));
  }

  /* The panel */

  function show(data, { push = true, focus = true } = {}) {
    const path = walk(data, answers);
    const fresh = make("div", "asker");
    fresh.setAttribute("role", "group");
    fresh.setAttribute("aria-label", "One question at a time");
    fresh.append(...(path.outcome ? outcomeOf(data, path) : questionOf(data, path)), ...given(data, path), foot(data, path));
    for (const part of chart) part.hidden = true;
    if (panel) panel.replaceWith(fresh);
    else tools.after(fresh);
    panel = fresh;
    opener.hidden = true;
    if (push) history.pushState(null, "", ASK + toAddress(onPath(path)));
    if (focus) {
      fresh.querySelector(".asker-head").focus({ preventScroll: true });
      fresh.scrollIntoView();
    }
  }

  function answer(data, ...pairs) {
    for (const [question, choice] of pairs) answers.set(question, choice);
    show(data);
  }

  function head(text) {
    const heading = make("h3", "asker-head", text);
    heading.tabIndex = -1;
    return heading;
  }

  function questionOf(data, path) {
    const screen = data.screens.find((entries) => entries[0].question === path.asks);
    if (screen && !screen.some((entry) => answers.has(entry.question))) return screenOf(data, path.flow, screen);
    const question = data.flows[path.flow].questions[path.asks];
    const choices = make("div", "asker-choices");
    for (const offered of question.answers) {
      choices.append(button("asker-choice", offered.label, () => answer(data, [path.asks, offered.id])));
    }
    return [
      head(question.ask),
      question.hint && make("p", "asker-hint", question.hint),
      choices,
      question.help && make("p", "asker-help", "", link("", "Help deciding", question.help)),
    ].filter(Boolean);
  }

  /* Safety questions that follow each other, together: the one that fits, or none of these */
  function screenOf(data, flow, screen) {
    const list = make("ul", "asker-opening");
    for (const entry of screen) {
      const question = data.flows[flow].questions[entry.question];
      const item = make("li", "", "", make("p", "asker-ask", question.ask), question.hint && make("p", "asker-hint", question.hint));
      const before = screen.slice(0, screen.indexOf(entry)).map((earlier) => [earlier.question, earlier.clear]);
      for (const offered of question.answers.filter((other) => other.id !== entry.clear)) {
        const choice = button("asker-choice", offered.label, () => answer(data, ...before, [entry.question, offered.id]));
        choice.setAttribute("aria-label", `${offered.label}: ${question.ask}`);
        item.append(choice);
      }
      list.append(item);
    }
    const none = button("asker-choice none", "None of these", () =>
      answer(data, ...screen.map((entry) => [entry.question, entry.clear])),
    );
    const later = [...answers.keys()].some((id) => !screen.some((entry) => entry.question === id));
    return [head(later ? "And is any of these true?" : "Is any of these true?"), list, none];
  }

  function outcomeOf(data, path) {
    const { outcome } = path;
    const last = path.steps[path.steps.length - 1];
    const card = make("section", `card ${outcome.kind}`);
    card.setAttribute("aria-label", "What to do");
    const act = head(outcome.act);
    act.classList.add("card-act");
    card.append(make("p", "card-kind", outcome.kindWord), act);
    if (outcome.warning) card.append(make("p", "card-warning", "", make("b", "", "But:"), ` ${outcome.warning}`));
    if (outcome.call.length || outcome.find) card.append(callsOf(outcome));
    if (last.answer.because) card.append(because(last.answer.because));
    for (const words of outcome.say) {
      const to = make("p", "say-to", `Say to ${data.listeners[words.to]}`);
      if (words.when) to.append(make("span", "say-when", `: ${words.when}`));
      card.append(to, quote(words.words));
    }
    if (outcome.if_pushed) card.append(make("p", "say-to", "If they ask again"), quote(outcome.if_pushed));
    const tell = make("dl", "card-tell");
    const rows = [
      ["Tell", outcome.tell.who],
      ["At work", outcome.tell.at_work],
      ["Off work", outcome.tell.off_work],
      ["If they are the problem, or nothing happens", outcome.tell.instead],
    ];
    for (const [term, text] of rows) tell.append(make("div", "", "", make("dt", "", term), make("dd", "", text)));
    card.append(tell);
    if (outcome.also.length) card.append(alsoOf(data, outcome));
    card.append(make("p", "card-more", "", link("", "More on this act", outcome.url)));
    return [card];
  }

  /* The numbers to call, each a link that dials */
  function callsOf(outcome) {
    const list = make("ul", "calls");
    list.setAttribute("aria-label", "Call");
    if (outcome.find) {
      const filled = make("in-state");
      filled.dataset.calls = "";
      list.append(make("li", "state-none", "", link("call", "Find your state's number", outcome.find)), make("li", "state-calls", "", filled));
    }
    for (const line of outcome.call) {
      const call = make("a", "call", line.number ? `${line.label}: ` : line.label);
      if (line.number) call.append(make("span", "call-number", line.number));
      call.href = line.href;
      list.append(make("li", "", "", call));
    }
    return list;
  }

  /* What else may be owed, each with a way to its words */
  function alsoOf(data, outcome) {
    const asked = make("p", "say-to", "Is this true as well?");
    const list = make("ul");
    for (const also of outcome.also) {
      const other = data.outcomes[also.outcome];
      const kind = make("b", `kind-dot ${other.kind}`, other.kindWord);
      list.append(make("li", "", `${also.when} `, kind, " ", link("", other.label, other.url)));
    }
    return make("div", "card-also", "", asked, list);
  }

  function because(text) {
    const line = make("p", "card-because", "", make("b", "", "Why this:"));
    line.append(` ${text[0].toUpperCase()}${text.slice(1)}.`);
    return line;
  }

  function quote(words) {
    return make("blockquote", "say-words", "", make("p", "", words));
  }

  /* What was answered, folded below, each with a way to change it */
  function given(data, path) {
    if (!path.steps.length) return [];
    const list = make("ol", "asker-given");
    const folded = new Set();
    for (const step of path.steps) {
      if (folded.has(step.id)) continue;
      const screen = data.screens.find((entries) => entries[0].question === step.id);
      if (screen && screen.every((entry) => path.steps.some((other) => other.id === entry.question && other.answer.id === entry.clear))) {
        const ids = screen.map((entry) => entry.question);
        for (const id of ids) folded.add(id);
        list.append(line(data, "Safety questions", "None of these", ids));
        continue;
      }
      const asked = step.question.setting ? `Your district: ${step.question.ask}` : step.question.ask;
      list.append(line(data, asked, step.answer.label, step.question.setting ? [] : [step.id]));
    }
    const count = list.childElementCount;
    const fold = make("details", "asker-fold", "", make("summary", "", `Your answers (${count})`), list);
    return [fold];
  }

  function line(data, asked, said, questions) {
    const item = make("li", "", "", make("span", "asker-asked", asked), make("b", "asker-said", said));
    if (questions.length) {
      const change = button("asker-change", "Change", () => {
        for (const question of questions) answers.delete(question);
        show(data);
      });
      change.setAttribute("aria-label", `Change: ${asked}`);
      item.append(change);
    }
    return item;
  }

  function foot(data, path) {
    const row = make("p", "asker-foot");
    if (answers.size) {
      row.append(
        button("asker-quiet", "Start again", () => {
          answers = new Map();
          show(data);
        }),
      );
    }
    row.append(button("asker-quiet", path.outcome ? "See my path on the chart" : "Show the whole chart", () => close(data, path)));
    row.append(make("small", "", "Nothing you answer is stored or sent. The address of this page holds it, so you can share it."));
    return row;
  }

  /* Back to the chart, with the reader's own path lit */

  function close(data, path, { push = true } = {}) {
    if (panel) panel.remove();
    panel = null;
    for (const part of chart) part.hidden = false;
    opener.hidden = false;
    section.querySelector(".flow-yours")?.remove();
    if (path && path.steps.length) {
      light(path.steps.filter((step) => step.flow === section.dataset.flow));
      tools.after(summary(data, path));
      if (push) history.pushState(null, "", PATH + toAddress(onPath(path)));
    }
    opener.focus();
  }

  function light(steps) {
    const lit = new Set();
    for (const step of steps) {
      const row = section.querySelector(`[data-q="${step.id}"] .flow-a[data-a="${step.answer.id}"]`);
      if (row) lit.add(row.dataset.token);
    }
    for (const row of section.querySelectorAll(".flow-a")) {
      row.classList.toggle("on", lit.has(row.dataset.token));
      row.querySelector(".unseen").textContent = lit.has(row.dataset.token) ? " (your path): " : ": ";
    }
    for (const piece of section.querySelectorAll("[data-on]")) {
      piece.classList.toggle("on", piece.dataset.on.split(" ").some((token) => lit.has(token)));
    }
    for (const step of section.querySelectorAll(".flow-step")) {
      const row = step.querySelector(".flow-a.on");
      step.classList.toggle("on", Boolean(row));
      step.classList.toggle("nx", Boolean(row && row.classList.contains("next")));
    }
    section.querySelector(".flow-start").classList.toggle("on", lit.size > 0);
    for (const sum of section.querySelectorAll(".flow-sum")) sum.hidden = true;
  }

  function summary(data, path) {
    const words = path.steps.map((step) => step.answer.label).join(" → ");
    const box = make("div", "flow-yours", "", make("p", "", "", make("b", "", "Your path: "), words));
    if (path.outcome) box.append(make("p", "", "", make("b", "", path.outcome.act)));
    const flows = new Set(path.steps.map((step) => step.flow));
    for (const flow of flows) {
      if (flow === section.dataset.flow) continue;
      const part = make("p", "", "Part of your path lies in ");
      part.append(link("", data.flows[flow].title, `${data.flows[flow].url}${PATH}${toAddress(onPath(path))}`), ".");
      box.append(part);
    }
    return box;
  }

  /* Opening, and the address */

  function follow(data, { push = false } = {}) {
    const hash = decodeURIComponent(location.hash);
    if (hash.startsWith(ASK)) {
      answers = fromAddress(hash.slice(ASK.length));
      show(data, { push });
    } else if (hash.startsWith(PATH)) {
      answers = fromAddress(hash.slice(PATH.length));
      close(data, walk(data, answers), { push });
    } else if (panel) {
      close(data, null, { push });
    }
  }

  globalThis.guideSteps = { open: () => show(globalThis.guideFlows), follow: () => follow(globalThis.guideFlows) };
})();
