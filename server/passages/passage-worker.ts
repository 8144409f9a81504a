import { setImmediate } from "node:timers/promises";
import { answerQuestions } from "#server/threads/answer-questions.js";
import { ToPassages } from "./passage-messages.js";
import { createPassageShelf } from "./passage-shelf.js";

/** The thread that knows the passages: started by `passage-finder.ts`, spoken to in the messages of `passage-messages.ts`. */

const shelf = createPassageShelf(() => setImmediate());

// oxlint-disable-next-line typescript/consistent-return -- the switch is exhaustive
answerQuestions(ToPassages, (message) => {
  switch (message.kind) {
    case "search":
      return shelf.search(message.request);
    case "begin":
      return shelf.begin(message);
    case "add":
      shelf.add(message.document);
      return shelf.bytes();
    case "settle":
      return shelf.settle(message.gone).then(() => shelf.bytes());
  }
});
