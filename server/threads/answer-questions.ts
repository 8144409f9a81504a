import { parentPort } from "node:worker_threads";
import type { z } from "zod";
import { Call, type Reply } from "./messages.js";

/** Has this thread answer what is asked of it by `startAskedThread`: each question when it comes, whatever is still being answered. */
export function answerQuestions<Question>(
  schema: z.ZodType<Question>,
  answerTo: (question: Question) => unknown,
): void {
  if (parentPort === null) throw new Error("This is a thread's program; the server starts it.");
  const port = parentPort;

  async function reply(id: number, question: Question): Promise<Reply> {
    try {
      return { id, value: await answerTo(question) };
    } catch (error) {
      return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }

  port.on("message", (call: unknown) => {
    const { id, question } = Call.parse(call);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread is no window.
    void reply(id, schema.parse(question)).then((answer) => port.postMessage(answer));
  });
}
