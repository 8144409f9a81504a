import type { Context } from "../context.js";
import type { Moments } from "../moments.js";
import type { Memory } from "../session/preference-actions.js";
import type { State } from "../state.js";
import { DRAFTS } from "./memories.js";
import { textFromQueries, withDrafts } from "./query-drafts.js";

export interface DraftPlaces {
  /** The browser tab's own: two of them never mix. */
  readonly visit: Memory;
  /** What a new browser tab, or one after a crash, begins with: what was written last in any. */
  readonly memory: Memory;
  readonly moments: Moments;
}

/** Takes up the queries of an earlier visit, and from then on keeps those of this one. */
export function keepDrafts({ store, update }: Context, { visit, memory, moments }: DraftPlaces): void {
  const kept = [visit.get(DRAFTS), memory.get(DRAFTS)].find((text) => text !== null && text !== "");
  if (kept !== undefined && kept !== null) update((state) => withDrafts(state, kept));
  let isKeptNow = true;
  const keep = () => {
    if (isKeptNow) return;
    isKeptNow = true;
    const text = textFromQueries(store.getState());
    if (text === null) return;
    visit.set(DRAFTS, text);
    memory.set(DRAFTS, text);
    // A browser that is full or forbids it says nothing.
    const isKept = visit.get(DRAFTS) === text;
    if (isKept !== store.getState().queryTabs.isKept) {
      update((state) => ({ ...state, queryTabs: { ...state.queryTabs, isKept } }));
    }
  };
  moments.onLeave(keep);
  store.subscribe((state, before) => {
    if (!isWritten(state, before)) return;
    isKeptNow = false;
    moments.soon(keep);
  });
}

function isWritten({ query, queryTabs }: State, before: State): boolean {
  if (queryTabs !== before.queryTabs) return queryTabs.isKept === before.queryTabs.isKept;
  return query !== before.query && query.result === before.query.result;
}
