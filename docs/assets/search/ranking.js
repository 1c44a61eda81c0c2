/* Puts found pages in the order in which they are shown, so that a near miss errs to safety.

   In: `{page, score}`, the best first (engine.js). Out: the same results in a new list. It knows
   nothing of words and scores. The worker runs it on whatever it finds, so that the box on every
   page and the results page show one order.

   1. Urgent first: is an urgent page among the three best, then the best such page comes first.
   2. The rule before the exception: among the first five, a page whose card allows what the
      general rule does not ("the plan says so") stands below every page whose card follows the
      rule. Is no rule among them, the best one found further down comes just before the
      exception, so that nobody reads "you can answer" and never learns that most may not.
      Pages without a card stay where they are, and an urgent first page stays first.

   docs/about/decisions/0010-search.md says why. */

globalThis.guideRanking = (found) => {
  const NEAR = 3; // an urgent page among so many comes first
  const SEEN = 5; // among so many no exception stands above the rule

  const isUrgent = ({ page }) => page.card?.kind === "urgent";
  const isException = ({ page }) => page.card?.exception === true;
  const isRule = (result) => Boolean(result.page.card) && !isException(result);

  /* Each exception moves to just below the last rule; all others keep their order */
  function ruleFirst(results) {
    const last = results.map(isRule).lastIndexOf(true);
    const above = results.slice(0, last + 1);
    return [
      ...above.filter((result) => !isException(result)),
      ...above.filter(isException),
      ...results.slice(last + 1),
    ];
  }

  /* Where no page that follows the rule stands above the first exception, the next such page moves there */
  function ruleAbove(results) {
    const exception = results.findIndex(isException);
    const rule = results.findIndex(isRule);
    if (exception < 0 || rule < exception) return results;
    const others = results.filter((_, at) => at !== rule);
    return [...others.slice(0, exception), results[rule], ...others.slice(exception)];
  }

  const urgent = found.slice(0, NEAR).find(isUrgent);
  const first = urgent ? [urgent] : [];
  const rest = found.filter((result) => result !== urgent);
  const seen = SEEN - first.length;
  return [...first, ...ruleAbove([...ruleFirst(rest.slice(0, seen)), ...rest.slice(seen)])];
};
