import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NamedQuery, ParamValue } from "#model/query.js";
import { packageRoot } from "#server/package-root.js";
import { keyOfNamed } from "#server/store/contract/ten-reports.js";

/** A question as somebody types it, and what it means: a question of the library with its blanks, or null where none is meant. */
export interface AskedQuestion {
  readonly typed: string;
  readonly question: string | null;
  readonly params: Readonly<Record<string, ParamValue>>;
}

/** Reads a table of this folder; entities stand in it by the names that the ten reports have for them. */
export function readAskedQuestions(file: string, questions: readonly NamedQuery[]): readonly AskedQuestion[] {
  const text = readFileSync(join(packageRoot(), "server", "questions", "testing", file), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [typed = "", name = "", blanks = ""] = line.split("\t");
      if (name === "-") return { typed, question: null, params: {} };
      const query = questions.find((one) => one.name === name);
      const pairs = blanks.split(" ").filter((pair) => pair !== "");
      const params = pairs.map((pair) => {
        const [param = "", value = ""] = pair.split("=");
        const kind = query?.question?.blanks.find((blank) => blank.param === param)?.kind;
        return [param, kind === "entity" ? keyOfNamed(value) : valueOf(value, kind === "year" || kind === "number")];
      });
      return { typed, question: name, params: Object.fromEntries(params) };
    });
}

function valueOf(text: string, isNumber: boolean): ParamValue {
  return isNumber ? Number(text) : text;
}
