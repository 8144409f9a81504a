import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { NamesCall, type NamesReply, type ToNames } from "./name-messages.js";
import { createNameShelf } from "./name-shelf.js";

/** The thread that knows the names: started by `name-thread.ts`, spoken to in the messages of `name-messages.ts`. */

if (parentPort === null) throw new Error("This is a thread's program; the server starts it.");
const port = parentPort;
const shelf = createNameShelf(() => setImmediate());
/** Changes are made one after the other; searches are answered between. */
let changing: Promise<unknown> = Promise.resolve();

port.on("message", (call: unknown) => {
  const { id, message } = NamesCall.parse(call);
  void reply(id, message);
});

async function reply(id: number, message: ToNames): Promise<void> {
  let answer: NamesReply;
  try {
    answer = { id, value: await answerTo(message) };
  } catch (error) {
    answer = { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  port.postMessage(answer);
}

function answerTo(message: ToNames): unknown {
  if (message.kind === "search") return shelf.search(message.request);
  if (message.kind === "size") return shelf.size();
  const changed = changing.then(() => change(message));
  changing = changed.catch(() => {});
  return changed;
}

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
