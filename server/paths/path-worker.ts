import { answerQuestions } from "#server/threads/answer-questions.js";
import { ToPaths } from "./path-messages.js";
import { createPathShelf } from "./path-shelf.js";

/** The thread that finds paths: started by `path-finder.ts`, spoken to in the messages of `path-messages.ts`. */

const shelf = createPathShelf();

answerQuestions(ToPaths, (message) =>
  message.kind === "find" ? shelf.find(message.request) : shelf.take(message.change),
);
