import { IDLE } from "../loadable.js";
import type { State } from "../state.js";
import { movedIn, renamedIn } from "../tabs/tab-row.js";
import type { Tab } from "../tabs/tabs.js";
import { BLANK_QUERY, isUntouched, type QueryContent } from "./query-content.js";
import type { QueryTabs } from "./query-tabs.js";

/** Transitions of which queries there are in the workbench, and which of them is seen. */

const CLOSED_AT_MOST = 10;

/** What a query tab holds, seen or not; undefined where there is none such. */
export function queryIn({ query, queryTabs }: State, id: string): QueryContent | undefined {
  return id === queryTabs.current ? query : queryTabs.resting.get(id);
}

/** Alters a query where it is, seen or not; nothing where its tab was closed. */
export function inQuery(state: State, id: string, transition: (query: QueryContent) => QueryContent): State {
  const { queryTabs } = state;
  if (id === queryTabs.current) return { ...state, query: transition(state.query) };
  const content = queryTabs.resting.get(id);
  if (content === undefined) return state;
  return { ...state, queryTabs: { ...queryTabs, resting: new Map([...queryTabs.resting, [id, transition(content)]]) } };
}

/** A query right of the one that is seen, which is seen from now on. */
export function addQuery(state: State, given: Partial<QueryContent> = {}, title: string | null = null): State {
  const { queryTabs } = state;
  const { order, closed, current, next } = queryTabs;
  const index = order.findIndex(({ id }) => id === current) + 1;
  const number = Math.max(...[...order, ...closed.map(({ tab }) => tab)].map((tab) => tab.number)) + 1;
  return insertQuery(state, {
    tab: { id: String(next), number, title },
    index,
    content: { ...BLANK_QUERY, ...given },
  });
}

/**
 * Shows a query that was asked for elsewhere: in the tab that has its text, else in the seen one where nobody wrote in that, else in
 * a new one.
 */
export function openQuery(state: State, given: Partial<QueryContent>, title: string | null = null): State {
  const { queryTabs } = state;
  const content = { ...BLANK_QUERY, ...given, opened: given.text ?? "" };
  const hasText = ({ id }: Tab): boolean => queryIn(state, id)?.text === content.text;
  const same =
    queryTabs.order.find((tab) => tab.id === queryTabs.current && hasText(tab)) ?? queryTabs.order.find(hasText);
  if (same === undefined && !isUntouched(state.query)) return addQuery(state, content, title);
  const id = same?.id ?? queryTabs.current;
  const order = title === null && same !== undefined ? queryTabs.order : renamedIn(queryTabs.order, id, title ?? "");
  const seen = chooseQuery({ ...state, queryTabs: { ...queryTabs, order } }, id);
  return { ...seen, query: { ...content, view: given.view ?? seen.query.view, exporting: seen.query.exporting } };
}

export function chooseQuery(state: State, id: string): State {
  const { queryTabs, query } = state;
  const content = queryTabs.resting.get(id);
  if (content === undefined) return state;
  const resting = new Map([...queryTabs.resting, [queryTabs.current, query]]);
  resting.delete(id);
  return { ...state, query: content, queryTabs: { ...queryTabs, current: id, resting } };
}

/** The last one does not go, it becomes empty. */
export function closeQuery(state: State, id: string): State {
  const { order, current } = state.queryTabs;
  const index = order.findIndex((tab) => tab.id === id);
  if (index === -1) return state;
  const neighbour = order[index + 1] ?? order[index - 1];
  const left = neighbour === undefined ? addQuery(state) : id === current ? chooseQuery(state, neighbour.id) : state;
  const { queryTabs } = left;
  const [tab, content] = [queryTabs.order[index], queryTabs.resting.get(id)];
  if (tab === undefined || content === undefined) return state;
  const resting = new Map(queryTabs.resting);
  resting.delete(id);
  return {
    ...left,
    queryTabs: {
      ...queryTabs,
      order: queryTabs.order.filter((other) => other !== tab),
      resting,
      closed: withClosed(queryTabs, { tab, index, content: withoutWork(content) }),
    },
  };
}

function withClosed({ closed }: QueryTabs, last: QueryTabs["closed"][number]): QueryTabs["closed"] {
  // An empty one is not worth being taken back.
  if (last.content.text.trim() === "") return closed;
  return [last, ...closed].slice(0, CLOSED_AT_MOST);
}

/** A copy of the query that is seen, right of it; it is no saved query. */
export function forkQuery(state: State, title: string | null): State {
  return addQuery(state, { ...withoutWork(state.query), saved: null }, title);
}

/** The query that was closed last, where it was. */
export function reopenQuery(state: State): State {
  const [last, ...closed] = state.queryTabs.closed;
  if (last === undefined) return state;
  const tab = { ...last.tab, id: String(state.queryTabs.next) };
  return insertQuery({ ...state, queryTabs: { ...state.queryTabs, closed } }, { ...last, tab });
}

export function renameQuery(state: State, id: string, title: string): State {
  return { ...state, queryTabs: { ...state.queryTabs, order: renamedIn(state.queryTabs.order, id, title) } };
}

/** Puts a query at a place of the row, counted from 0. */
export function moveQuery(state: State, id: string, index: number): State {
  return { ...state, queryTabs: { ...state.queryTabs, order: movedIn(state.queryTabs.order, id, index) } };
}

function insertQuery(
  state: State,
  added: { readonly tab: Tab; readonly index: number; readonly content: QueryContent },
): State {
  const { queryTabs, query } = state;
  const { tab, index, content } = added;
  return {
    ...state,
    query: content,
    queryTabs: {
      ...queryTabs,
      order: [...queryTabs.order.slice(0, index), tab, ...queryTabs.order.slice(index)],
      current: tab.id,
      resting: new Map([...queryTabs.resting, [queryTabs.current, query]]),
      next: queryTabs.next + 1,
    },
  };
}

/** Answers to what was asked find neither a closed query nor a copy. */
function withoutWork(content: QueryContent): QueryContent {
  const rested = { ...content, isLookedAt: BLANK_QUERY.isLookedAt, exporting: BLANK_QUERY.exporting };
  return content.result.status === "loading" ? { ...rested, result: IDLE, run: null } : rested;
}
