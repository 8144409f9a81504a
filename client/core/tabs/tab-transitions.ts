import { IDLE } from "../loadable.js";
import type { PathSearch } from "../paths/paths.js";
import { isSameSelection, NOTHING_KNOWN } from "../scene/selection.js";
import type { State } from "../state.js";
import { contentOf, type TabContent } from "./tab-content.js";
import { movedIn, renamedIn } from "./tab-row.js";
import type { Tab, Tabs } from "./tabs.js";

/** Transitions of which canvases there are, and which of them is seen. */

const CLOSED_AT_MOST = 10;

/** The state as it would be if that tab were seen; undefined where there is none such. */
export function seenFrom(state: State, id: string): State | undefined {
  if (id === state.tabs.current) return state;
  const content = state.tabs.resting.get(id);
  return content === undefined ? undefined : { ...state, ...content };
}

/** Does a transition where it belongs, whichever tab is seen; nothing where the tab is no more. */
export function inTab(state: State, id: string, transition: (state: State) => State): State {
  if (id === state.tabs.current) return transition(state);
  const seen = seenFrom(state, id);
  if (seen === undefined) return state;
  const after = transition(seen);
  const resting = new Map([...state.tabs.resting, [id, contentOf(after)]]);
  return { ...after, ...contentOf(state), tabs: { ...state.tabs, resting } };
}

/** Another tab right of the one that is seen, which is seen from now on. */
export function addTab(state: State, content: TabContent, title: string | null): State {
  const { tabs } = state;
  const index = tabs.order.findIndex(({ id }) => id === tabs.current) + 1;
  const number = Math.max(...[...tabs.order, ...tabs.closed.map(({ tab }) => tab)].map((tab) => tab.number)) + 1;
  return insertTab(state, { tab: { id: String(tabs.next), number, title }, index, content });
}

export function chooseTab(state: State, id: string): State {
  const { tabs } = state;
  const content = tabs.resting.get(id);
  if (content === undefined) return state;
  const resting = new Map([...tabs.resting, [tabs.current, contentOf(state)]]);
  resting.delete(id);
  return withContent(state, content, { ...tabs, current: id, resting });
}

/** The last one stays. */
export function closeTab(state: State, id: string): State {
  const { order, current } = state.tabs;
  const index = order.findIndex((tab) => tab.id === id);
  const neighbour = order[index + 1] ?? order[index - 1];
  if (index === -1 || neighbour === undefined) return state;
  const left = id === current ? chooseTab(state, neighbour.id) : state;
  const { tabs } = left;
  const [tab, content] = [tabs.order[index], tabs.resting.get(id)];
  if (tab === undefined || content === undefined) return state;
  const resting = new Map(tabs.resting);
  resting.delete(id);
  const closed = [{ tab, index, content: withoutWork(content) }, ...tabs.closed].slice(0, CLOSED_AT_MOST);
  return { ...left, tabs: { ...tabs, order: tabs.order.filter((other) => other !== tab), resting, closed } };
}

/** A copy of the tab that is seen, right of it. */
export function forkTab(state: State, title: string | null): State {
  return addTab(state, withoutWork(contentOf(state)), title);
}

/** The tab that was closed last, where it was. */
export function reopenTab(state: State): State {
  const [last, ...closed] = state.tabs.closed;
  if (last === undefined) return state;
  const tab = { ...last.tab, id: String(state.tabs.next) };
  return insertTab({ ...state, tabs: { ...state.tabs, closed } }, { ...last, tab });
}

/** Without a title it is called by its number. */
export function renameTab(state: State, id: string, title: string): State {
  return { ...state, tabs: { ...state.tabs, order: renamedIn(state.tabs.order, id, title) } };
}

/** Puts a tab at a place of the row, counted from 0. */
export function moveTab(state: State, id: string, index: number): State {
  const order = movedIn(state.tabs.order, id, index);
  return order === state.tabs.order ? state : { ...state, tabs: { ...state.tabs, order } };
}

function insertTab(
  state: State,
  added: { readonly tab: Tab; readonly index: number; readonly content: TabContent },
): State {
  const { tabs } = state;
  const { tab, index, content } = added;
  return withContent(state, content, {
    ...tabs,
    order: [...tabs.order.slice(0, index), tab, ...tabs.order.slice(index)],
    current: tab.id,
    resting: new Map([...tabs.resting, [tabs.current, contentOf(state)]]),
    next: tabs.next + 1,
  });
}

/** What was asked for about another selection, and wishes about another canvas, are forgotten. */
function withContent(state: State, content: TabContent, tabs: Tabs): State {
  const isSame = isSameSelection(state.selection, content.selection);
  return {
    ...state,
    ...(!isSame && NOTHING_KNOWN),
    ...content,
    tabs,
    asking: null,
    remark: null,
    focus: null,
    sight: { camera: content.camera },
  };
}

/** Answers to what was asked for find neither a closed tab nor a copy. */
function withoutWork(content: TabContent): TabContent {
  const measures = new Map([...content.measures].filter(([, { status }]) => status === "ready"));
  return { ...content, pending: new Set(), notices: [], measures, paths: withoutQuestions(content.paths) };
}

function withoutQuestions(paths: PathSearch): PathSearch {
  const facts = new Map([...paths.facts].filter(([, { status }]) => status === "ready"));
  const answer = paths.answer.status === "loading" ? IDLE : paths.answer;
  return { ...paths, answer, facts, suggested: IDLE };
}
