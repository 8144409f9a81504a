import type { Context } from "hono";
import type { RequestEnvironment } from "#server/api/services.js";

/**
 * Lets what stands before the handler, tags and compresses have the text of a JSON answer, and gives the answer back: reading the text out of the
 * response again would make a web stream of it, which takes longer than most answers.
 */
export function toldText<Answer>(context: Context<RequestEnvironment>, answer: Answer): Answer {
  let text: string | undefined;
  context.set("text", () => (text ??= JSON.stringify(answer)));
  return answer;
}
