import type { Change, DocumentChanges } from "#model/document-changes.js";
import type { LoadOutcome } from "#server/loading/loading-run.js";
import type { Terminal } from "./terminal.js";

/** What became of a document as lines for people; parts that could not be used follow it, one a line. */
export function linesFromOutcome(outcome: LoadOutcome): readonly string[] {
  if (outcome.status === "failed") return [outcome.detail.en];
  const { file, document } = outcome;
  if (outcome.status === "unchanged") return [`${file}: already there, nothing changed (${document})`];
  const line = `${file}: ${doneWords(outcome)} (${document})${guessedWords(outcome.guessed)}`;
  return [line, ...outcome.problems.map(({ en }) => en)];
}

function countsOf(outcomes: readonly LoadOutcome[]): Readonly<Record<LoadOutcome["status"], number>> {
  const counts = { loaded: 0, new: 0, changed: 0, unchanged: 0, failed: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** What `--json` prints of a run. */
export function jsonFromOutcomes(
  documents: readonly LoadOutcome[],
  { signal }: Pick<Terminal, "signal">,
): Readonly<Record<string, unknown>> {
  return { interrupted: signal.aborted, ...countsOf(documents), documents: documents.map(inEnglish) };
}

/** The command line speaks one language. */
function inEnglish(outcome: LoadOutcome): Readonly<Record<string, unknown>> {
  if (outcome.status === "failed") return { file: outcome.file, status: outcome.status, detail: outcome.detail.en };
  return "problems" in outcome ? { ...outcome, problems: outcome.problems.map(({ en }) => en) } : outcome;
}

/** How many documents came to which end: `2 loaded, 1 unchanged, 1 failed`. */
export function summaryWords(outcomes: readonly LoadOutcome[]): string {
  const words = Object.entries(countsOf(outcomes)).filter(([, count]) => count > 0);
  return words.map(([status, count]) => `${count} ${status}`).join(", ");
}

function doneWords(outcome: Exclude<LoadOutcome, { readonly status: "failed" | "unchanged" }>): string {
  if (outcome.status !== "loaded") return `${outcome.status}, would ${changeWords(outcome.changes)}`;
  const { nodesWritten, relationshipsWritten } = outcome.counts;
  return `${nodesWritten} nodes and ${relationshipsWritten} relationships written`;
}

function guessedWords(guessed: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(guessed).map(([field, value]) => `${field} ${value}`);
  return words.length === 0 ? "" : `; guessed: ${words.join(", ")}`;
}

function changeWords({ entities, facts, figures }: DocumentChanges): string {
  const kinds: readonly (readonly [one: string, several: string, Change])[] = [
    ["entity", "entities", entities],
    ["fact", "facts", facts],
    ["figure", "figures", figures],
  ];
  const list = (of: keyof Change): string =>
    kinds.map(([one, several, change]) => `${change[of]} ${change[of] === 1 ? one : several}`).join(", ");
  const isDone = (of: keyof Change): boolean => kinds.some(([, , change]) => change[of] > 0);
  const deeds = (
    [
      ["add", "added"],
      ["withdraw", "withdrawn"],
      ["change", "changed"],
    ] as const
  ).filter(([, of]) => isDone(of));
  return deeds.length === 0 ? "change nothing" : deeds.map(([deed, of]) => `${deed} ${list(of)}`).join("; ");
}
