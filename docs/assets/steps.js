/* One question at a time, in place of the rest of the page.

   start.js loads this file and the flows, and calls it. The chart works without it. Nothing that a
   reader answers is sent: the answers live in this page and in the part of the address after #, which
   browsers keep to themselves. What a reader is asked once (their job) is kept for this tab alone.
   Text goes in as text. The outcomes' cards come as the build made and escaped them: the same as on
   their own pages. */

(() => {
  "use strict";

  const { t, nt } = guideWords;
  const ASK = "#ask:";
  const PATH = "#path:";
  const KEPT = "guide.once";
  const section = document.querySelector("section[data-flow]");
  const { base } = section.dataset;
  const title = document.title;
  let answers = new Map();
  let known = new Set(); // questions that were answered before the walk comes to them
  let kept = recalled(); // what is asked once: a question to its answer
  let panel = null;
  let from = { text: "", opener: null, top: 0 }; // how the walk began

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

  function named(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  /* The walk: the same rule as in the build, over the flows as this district has them */

  const isIn = (id, table) => Object.prototype.hasOwnProperty.call(table, id); // a question may be called "constructor"

  /* The flow and the id of the question that stands at `to`; nothing at an outcome */
  function place(data, flow, to) {
    if (isIn(to, data.outcomes)) return null;
    return isIn(to, data.flows) ? { flow: to, id: data.flows[to].first } : { flow, id: to };
  }

  function walk(data, given) {
    const steps = [];
    let here = place(data, "", data.entry);
    while (true) {
      const question = data.flows[here.flow].questions[here.id];
      const wanted = question.setting ? question.answers[0].id : given.get(here.id);
      const answer = question.answers.find((offered) => offered.id === wanted);
      if (!answer) return { steps, flow: here.flow, asks: here.id };
      steps.push({ ...here, question, answer });
      here = place(data, here.flow, answer.to);
      if (!here) return { steps, outcome: data.outcomes[answer.to] };
    }
  }

  /* How many questions a reader may still be asked, at most, after each of these answers */
  function longest(data, flow, targets, counted = new Map()) {
    return Math.max(
      ...targets.map((to) => {
        const next = place(data, flow, to);
        if (!next) return 0;
        if (!counted.has(next.id)) {
          const question = data.flows[next.flow].questions[next.id];
          const taken = question.answers.filter((offered) => offered.id === answers.get(next.id));
          const further = (taken.length ? taken : question.answers).map((offered) => offered.to);
          const asked = question.setting || taken.length ? 0 : 1;
          counted.set(next.id, asked + longest(data, next.flow, further, counted));
        }
        return counted.get(next.id);
      }),
    );
  }

  /* The address */

  const written = (pairs) => pairs.map(([question, answer]) => `${question}=${answer}`).join("&");
  const onPath = (path) => path.steps.filter((step) => !step.question.setting).map((step) => [step.id, step.answer.id]);

  /* What lies on the path and, until it ends, what is known of the way ahead. Other answers wait in case they apply again */
  function address(path) {
    const passed = onPath(path);
    const ahead = path.outcome ? [] : [...answers].filter(([id]) => known.has(id) && !passed.some(([other]) => other === id));
    return ASK + written([...passed, ...ahead]);
  }

  function offers(data, id, choice) {
    const flow = Object.values(data.flows).find(({ questions }) => isIn(id, questions));
    return Boolean(flow?.questions[id].answers.some((offered) => offered.id === choice));
  }

  function fromAddress(data, text) {
    const pairs = text.split("&").map((pair) => pair.split("="));
    return new Map(pairs.filter(([id, choice, ...more]) => !more.length && offers(data, id, choice)));
  }

  /* A link that a mail program cut may end within a letter; ids are plain, so what is whole can be read */
  function decoded(hash) {
    try {
      return decodeURIComponent(hash);
    } catch {
      return hash;
    }
  }

  /* What is asked once a visit. A browser that keeps nothing keeps it as long as the page */

  function recalled() {
    try {
      return new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEPT)) ?? {}));
    } catch {
      return new Map();
    }
  }

  function keep() {
    try {
      if (kept.size) sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(kept)));
      else sessionStorage.removeItem(KEPT);
    } catch {
      /* then this page alone knows */
    }
  }

  function forget(ids) {
    for (const id of ids) {
      answers.delete(id);
      known.delete(id);
      kept.delete(id);
    }
    keep();
  }

  /* The panel, and the page that it stands in for */

  function show(data, { entry = "push" } = {}) {
    const path = walk(data, answers);
    const isOpening = path.asks === data.opening[0]?.question && !data.opening.some(({ question }) => answers.has(question));
    const fresh = named(make("div", "asker"), { role: "group", "aria-label": t("One question at a time"), "data-asker": "" });
    const screen = path.outcome ? outcomeOf(data, path) : isOpening ? openingOf(data, path) : questionOf(data, path);
    fresh.append(topOf(data, path, isOpening), ...screen.filter(Boolean), ...given(data, path), foot(data, path));
    if (panel) panel.replaceWith(fresh);
    else stepIn(fresh);
    panel = fresh;
    if (isOpening) untilSeen();
    const depth = history.state?.asker ?? 0;
    if (entry === "push") history.pushState({ asker: depth + 1 }, "", address(path));
    else if (entry === "replace") history.replaceState({ asker: depth }, "", address(path));
    const head = panel.querySelector(".asker-head");
    document.title = `${[...panel.querySelectorAll(".card-kind"), head].map((part) => part.textContent.trim()).join(": ")} - ${title}`;
    head.focus({ preventScroll: true });
    toTop();
  }

  /* All else in the page's text steps aside, but for its title, which a screen reader still finds */
  function stepIn(fresh) {
    from.top = scrollY;
    history.scrollRestoration = "manual";
    const article = document.querySelector(".md-content article");
    let part = article.querySelector("h1");
    for (; part.parentElement !== article; part = part.parentElement) setAside(part.parentElement, part);
    setAside(article, part);
    part.classList.add("asker-title");
    part.after(fresh);
    document.body.classList.add("is-asking");
  }

  function setAside(holder, kept) {
    for (const other of holder.children) other.classList.toggle("asker-aside", other !== kept && other.hasChildNodes());
  }

  function stepOut() {
    panel.remove();
    panel = null;
    for (const name of ["asker-aside", "asker-title", "is-asking"]) {
      for (const part of document.querySelectorAll(`.${name}`)) part.classList.remove(name);
    }
    document.title = title;
    history.scrollRestoration = "auto";
  }

  const headerOver = () => {
    const header = document.querySelector(".md-header");
    return header && getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
  };

  /* Each screen begins where a page begins, so nothing lies over its top. A header that does not stay may scroll away */
  function toTop() {
    if (headerOver()) scrollTo({ top: 0, behavior: "instant" });
    else panel.scrollIntoView({ behavior: "instant" });
  }

  function answer(data, ...pairs) {
    for (const [id, choice] of pairs) {
      answers.set(id, choice);
      const flow = Object.values(data.flows).find(({ questions }) => isIn(id, questions));
      if (flow.questions[id].once) kept.set(id, choice);
    }
    keep();
    show(data);
  }

  function change(data, ids) {
    forget(ids);
    show(data);
  }

  /* The way back: the browser's own, or, on a page that was opened at this answer, one answer less */
  function back(data, path) {
    if (history.state?.asker > 0) return history.back();
    const last = path.steps.filter((step) => !step.question.setting).at(-1);
    if (!last) return leave(data);
    const opening = data.opening.map(({ question }) => question);
    const isClear = data.opening.every(({ question, clear }) => answers.get(question) === clear);
    forget(opening.includes(last.id) && isClear ? opening : [last.id]);
    show(data, { entry: "replace" });
  }

  function leave() {
    history.replaceState(null, "", location.pathname + location.search);
    stepOut();
    from.opener?.focus();
  }

  function topOf(data, path, isOpening) {
    const row = make("p", "asker-top", "", button("asker-quiet asker-back", t("Back"), () => back(data, path)));
    if (path.outcome) return row;
    const last = isOpening ? data.opening.at(-1) : null;
    const offered = data.flows[path.flow].questions[last?.question ?? path.asks].answers;
    const left = longest(data, path.flow, offered.filter(({ id }) => !last || id === last.clear).map(({ to }) => to));
    const told = left ? nt("At most {count} more question", "At most {count} more questions", left) : t("The last question");
    row.append(make("span", "asker-left", told));
    return row;
  }

  function head(text) {
    return named(make("h2", "asker-head", text), { id: "asker-head", tabindex: "-1" });
  }

  /* A question, its hint and its answers, which are named by it */
  function asked(data, question, id, offered, heading, answersOf) {
    const hint = question.hint && named(make("p", "asker-hint", question.hint), { id: `asker-hint-${id}` });
    const choices = named(make("div", "asker-choices"), { role: "group", "aria-labelledby": heading.id });
    if (hint) choices.setAttribute("aria-describedby", hint.id);
    for (const one of offered) {
      const choice = button("asker-choice", one.label, () => answer(data, ...answersOf(one)));
      choices.append(named(choice, { "data-answer": one.id }));
    }
    return [heading, hint, choices];
  }

  function questionOf(data, path) {
    const question = data.flows[path.flow].questions[path.asks];
    return [
      ...asked(data, question, path.asks, question.answers, head(question.ask), (one) => [[path.asks, one.id]]),
      question.help && make("p", "asker-help", "", link("", t("Help deciding"), question.help)),
      ...path.steps.filter((step) => step.question.once).map((step) => said(data, step)),
    ];
  }

  /* What is asked once, so that it can be changed wherever it has been taken as said */
  function said(data, step) {
    const line = make("p", "asker-said-once", t("You said: {answer}.", { answer: step.answer.label }), " ");
    const other = button("asker-change", t("Change"), () => change(data, [step.id]));
    line.append(named(other, { "aria-label": t("Change: {question}", { question: step.question.ask }) }));
    return line;
  }

  /* Safety questions that come first share a screen: the one that fits, or none of these */
  function openingOf(data, path) {
    const list = named(make("ul", "asker-opening"), { role: "list" });
    data.opening.forEach(({ question: id, clear }, index) => {
      const question = data.flows[path.flow].questions[id];
      const before = data.opening.slice(0, index).map((earlier) => [earlier.question, earlier.clear]);
      const offered = question.answers.filter((other) => other.id !== clear);
      const heading = named(make("h3", "asker-ask", question.ask), { id: `asker-ask-${id}`, tabindex: "-1" });
      const item = make("li", "", "", ...asked(data, question, id, offered, heading, (one) => [...before, [id, one.id]]));
      for (const choice of item.querySelectorAll("button")) choice.setAttribute("aria-label", `${choice.textContent}: ${question.ask}`);
      list.append(item);
    });
    const none = button("asker-choice asker-none", t("None of these"), () => {
      const unseen = panel.querySelector(".asker-opening > li:not(.seen)");
      if (unseen) unseen.querySelector(".asker-ask").focus();
      else answer(data, ...data.opening.map(({ question, clear }) => [question, clear]));
    });
    const unread = named(make("p", "asker-unread", t("Read all of them first.")), { id: "asker-unread" });
    return [head(t("Is any of these true right now?")), list, named(none, { "data-answer": "none" }), unread];
  }

  /* "None of these" waits until each question has been on the screen from its first line to its last
     button, or has had the focus. A press before that leads to the first that has not */
  function untilSeen() {
    const none = panel.querySelector(".asker-none");
    const unread = panel.querySelector(".asker-unread");
    const items = [...panel.querySelectorAll(".asker-opening > li")];
    const tell = () => {
      const isRead = items.every((item) => item.classList.contains("seen"));
      unread.hidden = isRead;
      if (isRead) for (const name of ["aria-disabled", "aria-describedby"]) none.removeAttribute(name);
      else named(none, { "aria-disabled": "true", "aria-describedby": unread.id });
    };
    const see = (item) => {
      item.classList.add("seen");
      tell();
    };
    if (!globalThis.IntersectionObserver) return items.forEach(see);
    tell();
    const rootMargin = `-${headerOver()}px 0px 0px`;
    const left = new Map(items.map((item) => [item, new Set([item.querySelector(".asker-ask"), [...item.querySelectorAll("button")].at(-1)])]));
    const watch = new IntersectionObserver(
      (met) => {
        for (const { target, intersectionRatio, intersectionRect } of met) {
          if (intersectionRatio < 0.97 && intersectionRect.height < innerHeight / 2) continue; // large text may not fit
          const item = target.closest("li");
          left.get(item).delete(target);
          watch.unobserve(target);
          if (!left.get(item).size) see(item);
        }
      },
      { rootMargin, threshold: [0.25, 0.5, 0.75, 0.97] },
    );
    for (const [item, ends] of left) {
      item.addEventListener("focusin", () => see(item));
      for (const end of ends) watch.observe(end);
    }
  }

  /* The outcome's own card, with names of its own: the page may have one already. Its links are relative to the site's root */
  function outcomeOf(data, path) {
    const { outcome } = path;
    const holder = make("template");
    holder.innerHTML = outcome.card;
    const card = holder.content.querySelector(".card");
    const root = new URL(base, location.href);
    for (const part of card.querySelectorAll("a[href]")) part.href = new URL(part.getAttribute("href"), root).href;
    for (const part of card.querySelectorAll("[id]")) part.id = `asker-${part.id}`;
    const [kind, act] = [".card-kind", ".card-act"].map((name) => card.querySelector(name));
    kind.id = "asker-kind";
    act.id = "asker-act";
    act.classList.add("asker-head");
    named(act, { tabindex: "-1", "aria-labelledby": "asker-kind asker-act" }); // "Urgent" is heard with the act
    card.setAttribute("aria-labelledby", "asker-act");
    const { why } = path.steps.at(-1).answer;
    const more = link("", t("More on this act"), outcome.url);
    more.append(make("span", "unseen", `: ${outcome.label}`));
    return [card, why && make("p", "asker-why", "", make("b", "", t("Why this:")), ` ${why}`), make("p", "asker-more", "", more)];
  }

  /* What was answered, folded below, each with a way to change it */
  function given(data, path) {
    if (!path.steps.length) return [];
    const list = make("ol", "asker-given");
    const opening = data.opening.map(({ question }) => question);
    const isClear = opening.length && data.opening.every(({ question, clear }) => answers.get(question) === clear);
    if (isClear) list.append(line(data, t("Safety questions"), t("None of these"), opening));
    for (const step of path.steps) {
      if (isClear && opening.includes(step.id)) continue;
      const ask = step.question.setting ? t("Your district: {question}", { question: step.question.ask }) : step.question.ask;
      list.append(line(data, ask, step.answer.label, step.question.setting ? [] : [step.id]));
    }
    const fold = make("details", "asker-fold", "", make("summary", "", t("Your answers ({count})", { count: list.childElementCount })), list);
    return [fold];
  }

  function line(data, ask, label, questions) {
    const item = make("li", "", "", make("span", "asker-asked", ask), make("b", "asker-said", label));
    if (questions.length) {
      const other = button("asker-change", t("Change"), () => change(data, questions));
      item.append(named(other, { "aria-label": t("Change: {question}", { question: ask }) }));
    }
    return item;
  }

  function foot(data, path) {
    const row = make("p", "asker-foot");
    if (path.steps.length) row.append(button("asker-quiet", t("Start again"), () => begin(data, from.text)));
    const chart = path.outcome ? t("See my path on the chart") : t("Show the whole chart");
    row.append(button("asker-quiet", chart, () => close(data, path)));
    const told = [
      t("Nothing you answer is sent."),
      kept.size && t("What you said about yourself stays in this tab until you close it."),
      t("The address of this page holds your answers, so you can share it."),
    ];
    row.append(make("small", "", told.filter(Boolean).join(" ")));
    return row;
  }

  /* Back to the chart, with the reader's own path lit */

  function close(data, path, { push = true } = {}) {
    if (panel) stepOut();
    section.querySelector(".flow-yours")?.remove();
    const lit = path.steps.length > 0;
    if (lit) {
      light(path.steps.filter((step) => step.flow === section.dataset.flow));
      section.querySelector(".flow-tools").after(summary(data, path));
    }
    if (push) history.pushState(null, "", lit ? PATH + written(onPath(path)) : location.pathname + location.search);
    for (const part of [section, ...section.querySelectorAll(".flow-yours, .flow-a.on")]) unfold(part);
    const target = section.querySelector(".flow-yours") ?? section;
    named(target, { tabindex: "-1" }).focus({ preventScroll: true });
    target.scrollIntoView();
  }

  function unfold(part) {
    for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function light(steps) {
    const lit = new Set();
    for (const step of steps) {
      const row = section.querySelector(`[data-q="${step.id}"] .flow-a[data-a="${step.answer.id}"]`);
      if (row) lit.add(row.dataset.token);
    }
    for (const row of section.querySelectorAll(".flow-a")) {
      row.classList.toggle("on", lit.has(row.dataset.token));
      row.querySelector(".unseen").textContent = lit.has(row.dataset.token) ? ` ${t("(your path)")}: ` : ": ";
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
    const box = make("div", "flow-yours", "", make("p", "", "", make("b", "", `${t("Your path:")} `), words));
    const questions = make("a", "", path.outcome ? path.outcome.act : t("Go on with the questions"));
    questions.href = ASK + written(onPath(path));
    box.append(make("p", "", "", make("b", "", "", questions)));
    for (const flow of new Set(path.steps.map((step) => step.flow))) {
      if (flow === section.dataset.flow) continue;
      const part = make("p", "", `${t("Part of your path lies in")} `);
      part.append(link("", data.flows[flow].title, `${data.flows[flow].url}${PATH}${written(onPath(path))}`), ".");
      box.append(part);
    }
    return box;
  }

  /* Opening, and following the address */

  /* Start with what is known: by the moment or the link, and from what is asked once */
  function begin(data, text, { entry = "push", isFresh = true } = {}) {
    answers = fromAddress(data, text);
    for (const [id, choice] of isFresh ? kept : []) {
      if (!answers.has(id) && offers(data, id, choice)) answers.set(id, choice);
    }
    const passed = new Set(walk(data, answers).steps.map((step) => step.id));
    known = new Set([...answers.keys()].filter((id) => !passed.has(id)));
    show(data, { entry });
  }

  function open(data, text, opener) {
    from = { text, opener, top: 0 };
    begin(data, text);
  }

  function follow(data) {
    const hash = decoded(location.hash);
    const path = hash.startsWith(PATH) ? walk(data, fromAddress(data, hash.slice(PATH.length))) : null;
    if (path?.steps.length) close(data, path, { push: false });
    else if (path) begin(data, "", { entry: "keep" });
    else if (hash.startsWith(ASK)) begin(data, hash.slice(ASK.length), { entry: "keep", isFresh: !history.state?.asker });
    else if (panel) {
      const { opener, top } = from;
      stepOut();
      opener?.focus({ preventScroll: true });
      scrollTo({ top, behavior: "instant" });
    }
  }

  globalThis.guideSteps = {
    open: (text, opener) => open(globalThis.guideFlows, text, opener),
    follow: () => follow(globalThis.guideFlows),
  };
})();
