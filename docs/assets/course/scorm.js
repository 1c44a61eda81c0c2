/* Speaks with the learning system that opened the course, by SCORM 1.2 and nothing else.

   It is told whether the course is done, the score, how long somebody was here, and where they stopped. It is found as
   the standard says: an object named API in a window around this one, or in the one that opened it. Each call may fail,
   since a server stands behind it; then `save` returns false, and the next one tells it all again. */

guideCourse.learningSystem = () => {
  "use strict";

  const DEEP = 20; // windows around this one; more is a circle
  const began = Date.now();
  const api = found(window) ?? found(opened(window));
  let state = "closed"; // then "open", and at the end "left"
  let isRecorded = false; // passed before: what comes after takes nothing away
  let isReadOnly = false;

  function found(start) {
    try {
      for (let here = start, depth = 0; here && depth < DEEP; here = here.parent, depth += 1) {
        if (here.API) return here.API;
        if (here.parent === here) return null;
      }
    } catch {
      /* a window of another site */
    }
    return null;
  }

  function opened(start) {
    try {
      for (let here = start, depth = 0; here && depth < DEEP; here = here.parent, depth += 1) {
        if (here.opener) return here.opener;
        if (here.parent === here) return null;
      }
    } catch {
      /* a window of another site */
    }
    return null;
  }

  function told(name, ...values) {
    try {
      return String(api[name](...values)) === "true";
    } catch {
      return false;
    }
  }

  function value(name) {
    try {
      return String(api.LMSGetValue(name) ?? "");
    } catch {
      return "";
    }
  }

  const set = (name, text) => told("LMSSetValue", name, String(text));

  function time(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, "0"));
    return `${parts[0].padStart(4, "0")}:${parts[1]}:${parts[2]}.00`;
  }

  return {
    isThere: api !== null,

    /* Begins; returns what was kept the last time, or null where it does not answer. Once begun, it returns nothing new. */
    open() {
      if (state !== "closed" || !api || !told("LMSInitialize", "")) return null;
      state = "open";
      isReadOnly = ["browse", "review"].includes(value("cmi.core.lesson_mode"));
      isRecorded = ["passed", "completed"].includes(value("cmi.core.lesson_status"));
      return { place: value("cmi.core.lesson_location"), results: value("cmi.suspend_data"), isRecorded };
    },

    isOpen: () => state === "open",

    /* Tells how far somebody is; whether that was kept. */
    save({ place, results, score, isDone }) {
      if (state !== "open") return false;
      if (isReadOnly) return true;
      let kept = [set("cmi.core.lesson_location", place), set("cmi.suspend_data", results)];
      if (!isRecorded) {
        kept = [...kept, set("cmi.core.score.min", 0), set("cmi.core.score.max", 100), set("cmi.core.score.raw", score)];
        kept = [...kept, set("cmi.core.lesson_status", isDone ? "passed" : "incomplete")];
      }
      const isKept = kept.every(Boolean) && told("LMSCommit", "");
      isRecorded ||= isKept && isDone;
      return isKept;
    },

    /* Ends. What is not done is suspended, so that it can be gone on with. */
    leave() {
      if (state !== "open") return false;
      set("cmi.core.session_time", time(Date.now() - began));
      set("cmi.core.exit", isRecorded ? "" : "suspend");
      if (!told("LMSFinish", "")) return false;
      state = "left";
      return true;
    },
  };
};
