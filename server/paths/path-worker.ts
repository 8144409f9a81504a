import { parentPort } from "node:worker_threads";
import { PathsCall, type PathsReply, type ToPaths } from "./path-messages.js";
import { createPathShelf } from "./path-shelf.js";

/** The thread that finds paths: started by `path-thread.ts`, spoken to in the messages of `path-messages.ts`. */

if (parentPort === null) throw new Error("This is a thread's program; the server starts it.");
const port = parentPort;
const shelf = createPathShelf();

port.on("message", (call: unknown) => {
  const { id, message } = PathsCall.parse(call);
  port.postMessage(replyTo(id, message));
});

function replyTo(id: number, message: ToPaths): PathsReply {
  try {
    return { id, value: message.kind === "find" ? shelf.find(message.request) : shelf.take(message.change) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
