import { setImmediate } from "node:timers/promises";
import { answerQuestions } from "#server/threads/answer-questions.js";
import { ToNames } from "./name-messages.js";
import { createNameShelf } from "./name-shelf.js";

/** The thread that knows the names: started by `name-finder.ts`, spoken to in the messages of `name-messages.ts`. */

const shelf = createNameShelf(() => setImmediate());
/** Changes are made one after the other; searches are answered between. */
let changing: Promise<unknown> = Promise.resolve();

answerQuestions(ToNames, (message) => {
  if (message.kind === "search") return shelf.search(message.request);
  if (message.kind === "size") return shelf.size();
  const changed = changing.then(() => change(message));
  changing = changed.catch(() => {});
  return changed;
});

// oxlint-disable-next-line typescript/consistent-return -- the switch is exhaustive
async function change(message: Exclude<ToNames, { kind: "search" | "size" }>): Promise<unknown> {
  switch (message.kind) {
    case "begin":
      return shelf.begin();
    case "add":
      return shelf.add(message.records);
    case "finish":
      return shelf.finish(message.documents);
    case "change":
      return shelf.change(message.records, message.gone, message.documents);
    case "named-by":
      return shelf.namedBy(message.documents);
  }
}
