import type { Failure } from "./failure.js";
import type { State } from "./state.js";

/** Work that is going on: `start`, `overview`, `view`, `query`, `add`, `facts`, `counts`, `documents`, `moreDocuments`, `withdrawn`, `expand:<node id>`. */
export type Activity =
  | "start"
  | "overview"
  | "view"
  | "query"
  | "add"
  | "facts"
  | "counts"
  | "documents"
  | "moreDocuments"
  | "withdrawn"
  | `expand:${string}`;

/** Something that failed and has no place of its own on the page; `retry(id)` does it again. */
export interface Notice {
  readonly id: number;
  readonly activity: Activity;
  readonly failure: Failure;
}

export function begin(state: State, activity: Activity): State {
  const notices = state.notices.filter((notice) => notice.activity !== activity);
  return { ...state, pending: new Set([...state.pending, activity]), notices };
}

export function end(state: State, activity: Activity): State {
  return { ...state, pending: new Set([...state.pending].filter((other) => other !== activity)) };
}

export function withoutNotices(...activities: readonly Activity[]): (state: State) => State {
  return (state) => ({
    ...state,
    notices: state.notices.filter(({ activity }) => !activities.includes(activity)),
  });
}

/** A notice's id is one more than the greatest there: unique among those on the page. */
export function addNotice(state: State, activity: Activity, failure: Failure): State {
  const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
  return { ...state, notices: [...state.notices, { id, activity, failure }] };
}

export function removeNotice(state: State, id: number): State {
  return { ...state, notices: state.notices.filter((notice) => notice.id !== id) };
}
