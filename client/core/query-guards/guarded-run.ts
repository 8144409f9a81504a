import type { QueryPlan } from "#model/query-remarks.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { valueOf } from "../loadable.js";
import { queryIn } from "../workbench/query-tab-transitions.js";
import { asksForPlan, mayExplode } from "./limited-text.js";
import type { QueryRisk } from "./query-risk.js";

/** After so many milliseconds it is told that the plan is waited for. */
const TOLD_MS = 500;
/** Longer nobody waits for it: then the query just runs. */
const PATIENCE_MS = 5000;
const LATE = "late";

/** What was found of a text that somebody wished to run, which waits until it is decided. */
export interface AskedRisk {
  readonly text: string;
  readonly risk: QueryRisk;
}

type GuardedRun = Pick<Core, "runQuery" | "runAnyway" | "cancelQuery" | "dismissRisk">;

/** Runs queries, but for those that may give far more than is expected: of them it is asked first. A text is looked at once, unless its plan did not come in time. */
export function createGuardedRun(
  { api, store }: Context,
  { runQuery, cancelQuery, alterQuery }: Pick<Core, "runQuery" | "cancelQuery" | "alterQuery">,
): GuardedRun {
  const harmless = new Set<string>();
  const looks = new Map<string, AbortController>();
  const planOf = async (text: string, tab: string, signal: AbortSignal): Promise<QueryPlan | null> => {
    try {
      return await api.explain(text, queryIn(store.getState(), tab)?.params ?? {}, signal);
    } catch {
      // Whatever is wrong with it is told of the query itself.
      return null;
    }
  };
  const setLookedAt = (isLookedAt: boolean, tab: string) => alterQuery((query) => ({ ...query, isLookedAt }), tab);
  /** `left`: it was given up, or is run anew. */
  const lookAt = async (text: string, tab: string): Promise<QueryPlan | "left" | null> => {
    looks.get(tab)?.abort();
    const own = new AbortController();
    looks.set(tab, own);
    const telling = setTimeout(() => setLookedAt(true, tab), TOLD_MS);
    const waiting = setTimeout(() => own.abort(LATE), PATIENCE_MS);
    const plan = await planOf(text, tab, own.signal);
    clearTimeout(telling);
    clearTimeout(waiting);
    if (looks.get(tab) !== own) return "left";
    looks.delete(tab);
    if (queryIn(store.getState(), tab)?.isLookedAt === true) setLookedAt(false, tab);
    return own.signal.aborted && own.signal.reason !== LATE ? "left" : plan;
  };
  const riskOf = async (text: string, tab: string): Promise<QueryRisk | "unknown" | "left" | null> => {
    const plan = await lookAt(text, tab);
    if (plan === "left") return plan;
    if (plan === null) return "unknown";
    const judge = await import("./query-risk.js").catch(() => null);
    if (judge === null) return "unknown";
    const schema = valueOf(store.getState().schema) ?? { labels: [], relationshipTypes: [] };
    return judge.queryRisk(plan, { text, schema });
  };
  /** The catalogue's own queries are bounded. */
  const isKnown = (text: string): boolean => {
    const { queries } = store.getState();
    return queries.status === "ready" && queries.value.items.some((item) => item.text === text);
  };
  const setRisk = (risk: AskedRisk | null, tab: string) => alterQuery((query) => ({ ...query, risk }), tab);
  const run = async (part: string | undefined, tab: string): Promise<void> => {
    // What runs now takes the place of what still waits for its plan.
    looks.get(tab)?.abort();
    if (queryIn(store.getState(), tab)?.risk != null) setRisk(null, tab);
    await runQuery(part, tab);
  };
  const seenTab = () => store.getState().queryTabs.current;
  return {
    async runQuery(part, tab = seenTab()) {
      const text = part ?? queryIn(store.getState(), tab)?.text ?? "";
      if (asksForPlan(text)) alterQuery((query) => ({ ...query, view: "plan" }), tab);
      if (harmless.has(text) || !mayExplode(text) || isKnown(text)) return run(part, tab);
      const risk = await riskOf(text, tab);
      if (risk === "left") return;
      // What was written anew meanwhile is not what was to be run.
      if (part === undefined && queryIn(store.getState(), tab)?.text !== text) return;
      if (risk !== null && risk !== "unknown") return setRisk({ text, risk }, tab);
      if (risk === null) harmless.add(text);
      await run(part, tab);
    },
    async runAnyway() {
      const { risk, text } = store.getState().query;
      if (risk === null) return;
      harmless.add(risk.text);
      await run(risk.text === text ? undefined : risk.text, seenTab());
    },
    cancelQuery(tab) {
      looks.get(tab ?? seenTab())?.abort();
      cancelQuery(tab);
    },
    dismissRisk: () => setRisk(null, seenTab()),
  };
}
