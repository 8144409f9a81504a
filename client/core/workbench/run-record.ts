import { z } from "zod/mini";
import type { Params } from "#model/query.js";
import { isParams } from "../views/params-json.js";

/** One run of a query, as it is remembered. */
export interface RunRecord {
  readonly id: number;
  /** When it began; ISO. */
  readonly at: string;
  readonly text: string;
  readonly params: Params;
  /** Which store answered; null where that was not known. */
  readonly engine: string | null;
  readonly milliseconds: number;
  readonly outcome:
    | { readonly kind: "rows"; readonly rows: number; readonly isCut: boolean }
    /** Of how many steps. */
    | { readonly kind: "plan"; readonly steps: number }
    | { readonly kind: "failed"; readonly code: string; readonly detail: string }
    | { readonly kind: "cancelled" };
}

const MOST = 200;
/** Longer texts are run, and not remembered in full: the browser keeps a few megabytes in all. */
const LONGEST = 20_000;

const Runs = z.array(
  z.object({
    id: z.number(),
    at: z.string(),
    text: z.string(),
    params: z.custom<Params>(isParams),
    engine: z.nullable(z.string()),
    milliseconds: z.number(),
    outcome: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("rows"), rows: z.number(), isCut: z.boolean() }),
      z.object({ kind: z.literal("plan"), steps: z.number() }),
      z.object({ kind: z.literal("failed"), code: z.string(), detail: z.string() }),
      z.object({ kind: z.literal("cancelled") }),
    ]),
  }),
);

/** The runs with another at their head. */
export function withRun(runs: readonly RunRecord[], run: Omit<RunRecord, "id">): readonly RunRecord[] {
  const id = Math.max(0, ...runs.map((one) => one.id)) + 1;
  return [{ ...run, text: run.text.slice(0, LONGEST), id }, ...runs].slice(0, MOST);
}

export function runsFromText(text: string | null): readonly RunRecord[] {
  if (text === null || text === "") return [];
  try {
    return z.safeParse(Runs, JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

export interface RunFilter {
  readonly words: string;
  readonly isFailedOnly: boolean;
}

/** Those whose text or parameters hold all words. */
export function foundRuns(runs: readonly RunRecord[], { words, isFailedOnly }: RunFilter): readonly RunRecord[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return runs.filter((run) => {
    if (isFailedOnly && run.outcome.kind !== "failed") return false;
    const whole = `${run.text} ${JSON.stringify(run.params)}`.toLowerCase();
    return wanted.every((word) => whole.includes(word));
  });
}
