import { nameProblems } from "./name-problems.js";
import type { Problem } from "./problem.js";
import { statementsIn } from "./statements.js";
import { syntaxProblem } from "./syntax-problem.js";
import { variableProblems } from "./variable-problems.js";
import type { Vocabulary } from "./vocabulary.js";
import { wideMarks } from "./wide-marks.js";

/** Everything that can be told to be wrong before the query runs, in the order of the text. */
export function problemsIn(text: string, vocabulary: Vocabulary): readonly Problem[] {
  return statementsIn(text)
    .flatMap((statement) => {
      const wide = wideMarks(statement);
      const syntax = wide[0] ?? syntaxProblem(statement);
      // What stands behind the fault is guessed at, and names found there would be wrong ones.
      const unknown = [...nameProblems(statement, vocabulary), ...variableProblems(statement)];
      const names = unknown.filter(({ to }) => syntax === null || to <= syntax.from);
      if (wide.length > 0) return [...names, ...wide];
      return syntax === null ? names : [...names, syntax];
    })
    .toSorted((a, b) => a.from - b.from);
}
