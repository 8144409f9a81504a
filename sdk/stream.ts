import type { StreamLine } from "#model/query-stream.js";
import { MailuoError } from "./mailuo-error.js";

/**
 * The lines of an answer in `application/x-ndjson` as they come. Throws `MailuoError` where the query failed midway, and an error where
 * the answer was cut off: it ends with a line of the type `end`.
 */
export async function* linesOf(answer: Response): AsyncGenerator<StreamLine, void, undefined> {
  let isWhole = false;
  for await (const text of textLinesOf(answer)) {
    if (text === "") continue;
    const line = lineFrom(text);
    if (line.type === "error") throw new MailuoError(line.problem);
    yield line;
    isWhole = line.type === "end";
  }
  if (!isWhole) throw new Error("The answer was cut off.");
}

export async function* textLinesOf(answer: Response): AsyncGenerator<string, void, undefined> {
  if (answer.body === null) return;
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let waiting = "";
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (waiting + decoder.decode(piece.value, { stream: true })).split("\n");
      waiting = lines.pop() ?? "";
      yield* lines;
    }
    if (waiting !== "") yield waiting;
  } finally {
    // Whoever stops reading ends the query on the server.
    await reader.cancel();
  }
}

/** The server is taken at the word of its description. */
function lineFrom(text: string): StreamLine {
  return JSON.parse(text);
}
