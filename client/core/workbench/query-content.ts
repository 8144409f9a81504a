import type { Params, QueryResult } from "#model/query.js";
import type { QueryLimits } from "../api.js";
import type { Failure } from "../failure.js";
import { IDLE, type Loadable } from "../loadable.js";
import type { AskedRisk } from "../query-guards/guarded-run.js";
import type { ChartChoice } from "../query-run/chart-choice.js";
import type { TableLook } from "../query-run/table-look.js";
import type { QueryRun } from "../query-run/query-run.js";
import type { ExportWork } from "./result-export.js";
import type { WrittenParam } from "./written-param.js";

/** What each query tab has for itself. */
export interface QueryContent {
  readonly text: string;
  /** The text it was opened with: what is another was written by somebody. */
  readonly opened: string;
  readonly params: Params;
  /** Parameters as people write them, also while they are no values yet; what is not among them is written as its value. */
  readonly written: Readonly<Record<string, WrittenParam>>;
  readonly result: Loadable<QueryResult>;
  /** The last run of it, which found that result; null where it was not run. */
  readonly run: QueryRun | null;
  /** The name of the way in which the result is looked at. */
  readonly view: string;
  /** What its chart draws; null: what its columns suggest. */
  readonly chart: ChartChoice | null;
  /** How its table is looked at, for as long as the same columns come back; null: as it comes. */
  readonly look: TableLook | null;
  /** Other limits than the usual. */
  readonly limits: QueryLimits;
  /** The saved query that it is. */
  readonly saved: SavedSource | null;
  /** What is asked before it runs; it waits until then. */
  readonly risk: AskedRisk | null;
  /** Whether its plan is waited for, longer than it takes as a rule, before it runs. */
  readonly isLookedAt: boolean;
  /** What becomes of its result's export. */
  readonly exporting: ExportWork;
}

/** Which saved query a text came from, and how that was then. */
export interface SavedSource {
  readonly id: string;
  readonly place: "server" | "browser";
  readonly version: string;
  readonly text: string;
}

/** A query that came with a link, in the tab that it has. */
export interface ArrivedQuery {
  readonly tab: string;
  /** Parts of it could not be read, and were left out. */
  readonly isDamaged: boolean;
  /** It was run without a word, as was chosen for the queries of all links. */
  readonly hasRun: boolean;
  /** As it came. */
  readonly text: string;
  /** Why the server would not run it; null where it would, or is not known to. */
  readonly refusal: Failure | null;
}

export const DEFAULT_QUERY = "MATCH (p:Project)-[:PART_OF]->(i:Initiative)\nRETURN p, i";

export const BLANK_QUERY: QueryContent = {
  text: "",
  opened: "",
  params: {},
  written: {},
  result: IDLE,
  run: null,
  view: "table",
  chart: null,
  look: null,
  limits: {},
  saved: null,
  risk: null,
  isLookedAt: false,
  exporting: { kind: "rest" },
};

export const FIRST_QUERY: QueryContent = { ...BLANK_QUERY, text: DEFAULT_QUERY, opened: DEFAULT_QUERY };

/** Whether nobody wrote in it, so that nothing is lost where another query takes its place. */
export function isUntouched({ text, opened }: QueryContent): boolean {
  return text === opened || text.trim() === "";
}
