import { PARAM_KINDS } from "#model/param-kinds.js";
import { z } from "zod/mini";
import { isParams } from "../views/params-json.js";
import { chartFromText, textFromChart } from "../query-run/chart-choice.js";
import type { State } from "../state.js";
import type { Tab } from "../tabs/tabs.js";
import { BLANK_QUERY, FIRST_QUERY, type QueryContent } from "./query-content.js";
import { queryIn } from "./query-tab-transitions.js";

/** The queries of the workbench as the browser keeps them: all but their results. */

const Params = z.custom<QueryContent["params"]>(isParams);
const Written = z.record(z.string(), z.object({ kind: z.enum(PARAM_KINDS), text: z.string() }));
const Saved = z.object({
  id: z.string(),
  place: z.enum(["server", "browser"]),
  version: z.string(),
  text: z.string(),
});
const Limits = z.object({ maxRows: z.optional(z.number()), timeoutMs: z.optional(z.number()) });

const Drafts = z.object({
  version: z.literal(1),
  queries: z
    .array(
      z.object({
        number: z.number(),
        title: z.nullable(z.string()),
        text: z.string(),
        opened: z.string(),
        params: Params,
        written: Written,
        view: z.string(),
        chart: z.optional(z.string()),
        limits: Limits,
        saved: z.nullable(Saved),
      }),
    )
    .check(z.minLength(1)),
  /** The place of the seen one. */
  seen: z.number(),
});
type Draft = z.infer<typeof Drafts>["queries"][number];

/** Null while nobody wrote anything. */
export function textFromQueries(state: State): string | null {
  const { order, current, next } = state.queryTabs;
  if (next === 2 && state.query.text === FIRST_QUERY.text && Object.keys(state.query.params).length === 0) return null;
  const queries = order.map((tab) => draftFrom(tab, queryIn(state, tab.id) ?? BLANK_QUERY));
  const seen = order.findIndex(({ id }) => id === current);
  return JSON.stringify({ version: 1, queries, seen } satisfies z.infer<typeof Drafts>);
}

function draftFrom({ number, title }: Tab, content: QueryContent): Draft {
  const { text, opened, params, written, view, chart, limits, saved } = content;
  const drawn = chart === null ? {} : { chart: textFromChart(chart) };
  return { number, title, text, opened, params, written, view, ...drawn, limits, saved };
}

/** The state with what was kept. What is open by now stays seen, right of it. Nothing where the text is of another version, or damaged. */
export function withDrafts(state: State, text: string): State {
  const drafts = draftsFromText(text);
  if (drafts === undefined) return state;
  const { queryTabs, query } = state;
  const kept = drafts.queries.map((draft, index) => ({
    tab: { id: String(queryTabs.next + index), number: draft.number, title: draft.title },
    content: contentFrom(draft),
  }));
  const next = queryTabs.next + kept.length;
  const resting = new Map([...queryTabs.resting, ...kept.map(({ tab, content }) => [tab.id, content] as const)]);
  const seen = kept[drafts.seen] ?? kept[0];
  if (query === FIRST_QUERY && queryTabs.order.length === 1 && seen !== undefined) {
    resting.delete(seen.tab.id);
    const order = kept.map(({ tab }) => tab);
    return { ...state, query: seen.content, queryTabs: { ...queryTabs, order, resting, current: seen.tab.id, next } };
  }
  const most = Math.max(0, ...kept.map(({ tab }) => tab.number));
  const open = queryTabs.order.map((tab) => ({ ...tab, number: tab.number + most }));
  return { ...state, queryTabs: { ...queryTabs, order: [...kept.map(({ tab }) => tab), ...open], resting, next } };
}

function contentFrom({ text, opened, params, written, view, chart, limits, saved }: Draft): QueryContent {
  const { maxRows, timeoutMs } = limits;
  return {
    ...BLANK_QUERY,
    text,
    opened,
    params,
    written,
    view,
    chart: chart === undefined ? null : chartFromText(chart),
    saved,
    limits: { ...(maxRows !== undefined && { maxRows }), ...(timeoutMs !== undefined && { timeoutMs }) },
  };
}

function draftsFromText(text: string): z.infer<typeof Drafts> | undefined {
  try {
    return z.safeParse(Drafts, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
