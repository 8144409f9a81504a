import { formatQuery } from "@neo4j-cypher/language-support";
import { completionsAt } from "./completions-at.js";
import type { LanguageRequest, NumberedAnswer, NumberedRequest } from "./language-request.js";
import { problemsIn } from "./problems-in.js";
import { statementsIn } from "./statements.js";
import { syntaxProblem } from "./syntax-problem.js";
import { NO_VOCABULARY } from "./vocabulary.js";

// This file runs as a module of its own in a worker, never by import.
self.addEventListener("message", ({ data }: MessageEvent<NumberedRequest>) => {
  const answer: NumberedAnswer = { number: data.number, ...answerTo(data.request) };
  self.postMessage(answer, { transfer: [] });
});

// The grammar's tables are unpacked by their first use, which takes longer than anybody waits for a list.
completionsAt("MATCH (n:", 9, NO_VOCABULARY);

function answerTo(request: LanguageRequest): Omit<NumberedAnswer, "number"> {
  if (request.ask === "completions") {
    return { completions: completionsAt(request.text, request.caret, request.vocabulary) };
  }
  if (request.ask === "problems") return { problems: problemsIn(request.text, request.vocabulary) };
  return { format: formatted(request.text) };
}

function formatted(text: string): string | null {
  if (statementsIn(text).some((statement) => syntaxProblem(statement) !== null)) return null;
  return formatQuery(text).trimEnd();
}
