import type { Candidate, CandidateKind } from "./candidates.js";

/** Where what is typed fits several kinds equally well, the nearer to the query comes first. */
const KINDS: readonly CandidateKind[] = [
  "entity",
  "parameter",
  "variable",
  "property",
  "label",
  "type",
  "function",
  "procedure",
  "keyword",
];

/** Which property one most likely means, where nothing of it is typed. */
const USUAL = ["name", "title", "text", "value", "key", "status", "year"];

/**
 * Those that fit what is typed, the best first: as it begins · as a word within begins · as it contains · as its letters come in
 * order. Equally good ones: what belongs here, then by kind, then in the order given.
 */
export function rank(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  return candidates
    .flatMap((candidate, index) => {
      const fit = fitOf(candidate.label, typed);
      return fit === null ? [] : [{ candidate, order: [fit, ...preference(candidate, typed), index] }];
    })
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ candidate }) => candidate);
}

function preference({ kind, label, isOwn }: Candidate, typed: string): readonly number[] {
  const usual = USUAL.indexOf(label);
  return [
    isOwn === true ? 0 : 1,
    KINDS.indexOf(kind),
    kind === "property" && usual >= 0 ? usual : USUAL.length,
    typed === "" ? 0 : label.length,
  ];
}

/** Smaller is better; null: not at all. */
function fitOf(label: string, typed: string): number | null {
  if (typed === "") return 0;
  if (label.startsWith(typed)) return 0;
  const inLabel = label.toLowerCase();
  const wanted = typed.toLowerCase();
  if (inLabel.startsWith(wanted)) return 1;
  if (wordStarts(label).startsWith(wanted.replaceAll("_", ""))) return 2;
  if (words(label).some((word) => word.startsWith(wanted))) return 2;
  if (inLabel.includes(wanted)) return 3;
  return wanted.length > 1 && isSubsequence(wanted, inLabel) ? 4 : null;
}

const words = (label: string) => label.split(/[_ .$]|(?<=[a-z])(?=[A-Z])/u).map((word) => word.toLowerCase());

const wordStarts = (label: string) =>
  words(label)
    .map((word) => word.charAt(0))
    .join("");

function isSubsequence(wanted: string, label: string): boolean {
  let at = 0;
  for (const letter of label) if (letter === wanted[at]) at += 1;
  return at === wanted.length && wanted.charAt(0) === label.charAt(0);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
