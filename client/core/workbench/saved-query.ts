import type { ParamKind } from "#model/param-kinds.js";
import type { Params } from "#model/query.js";
import type { Failure } from "../failure.js";
import { BLANK_QUERY, type QueryContent } from "./query-content.js";
import { paramsIn, writtenParamOf, type DeclaredParam } from "./query-params.js";
import { writtenFromValue } from "./written-param.js";

/** A query as people save it. */
export interface SavedBody {
  readonly title: string;
  readonly description: string;
  /** With `/` between folders; empty: in none. */
  readonly folder: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly params: readonly SavedParam[];
  /** What parameters are where nobody gives them. */
  readonly defaults: Params;
}

export interface SavedParam {
  readonly name: string;
  readonly type: ParamKind;
  readonly description: string;
}

export interface SavedEntry extends SavedBody {
  readonly id: string;
  readonly place: "server" | "browser";
  readonly version: string;
  /** Null: somebody at the machine itself, or one's own browser. */
  readonly author: string | null;
  /** ISO. */
  readonly changedAt: string;
}

/** Saved queries, one's own in this browser first. */
export interface SavedQueries {
  readonly items: readonly SavedEntry[];
  /** Whether the server has more. */
  readonly truncated: boolean;
  /** Why those of the server are not among them. */
  readonly failure: Failure | null;
}

/** What is kept of a query beside what people say of it: its text, and its parameters as they are now. */
export function keptPart(
  query: QueryContent,
  declared: readonly DeclaredParam[],
): Pick<SavedBody, "text" | "params" | "defaults"> {
  const names = paramsIn(query.text);
  const params = names.map((name) => {
    const known = declared.find((one) => one.name === name);
    return { name, type: writtenParamOf(query, name, known).kind, description: known?.description ?? "" };
  });
  const defaults = Object.entries(query.params).filter(([name]) => names.includes(name));
  return { text: query.text, params, defaults: Object.fromEntries(defaults) };
}

/** A saved query as a tab shows it. */
export function contentOfSaved({ id, place, version, text, params, defaults }: SavedEntry): QueryContent {
  const written = params.flatMap(({ name, type }) => {
    const value = defaults[name];
    return [[name, { kind: type, text: value === undefined ? "" : writtenFromValue(value).text }] as const];
  });
  return {
    ...BLANK_QUERY,
    text,
    opened: text,
    params: defaults,
    written: Object.fromEntries(written),
    saved: { id, place, version, text },
  };
}
