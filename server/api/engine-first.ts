import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";

/**
 * What the engine finds while memory is being filled. An engine that has just started may not come to its end in time; by then memory may know.
 * `fromMemory` gives null where it does not: then `busy` is thrown, with the sentence.
 */
export async function engineFirst<Answer>(
  fromEngine: () => Promise<Answer>,
  fromMemory: () => Promise<Answer | null>,
  stillReading: Sentence,
): Promise<Answer> {
  try {
    return await fromEngine();
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== "query-timeout") throw error;
    const found = await fromMemory();
    if (found === null) throw new GraphError("busy", stillReading, { cause: error });
    return found;
  }
}
