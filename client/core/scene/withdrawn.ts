import { addNotice, withoutNotices } from "../activities.js";
import { entityKeys } from "../expansion/bring-actions.js";
import type { Context } from "../context.js";
import { rememberEach } from "../corrections/remember-each.js";
import { isRejected } from "../corrections/rejected.js";
import { type Dataset, removeThings } from "./dataset.js";
import { factsOf } from "../expansion/facts-between.js";
import { failureFrom } from "../failure.js";
import type { Entry } from "./history.js";
import { withoutThings } from "./scene-changes.js";
import type { State } from "../state.js";
import { inTab, seenFrom } from "../tabs/tab-transitions.js";

/**
 * Takes off every canvas, and off whatever is undone there, what the store no longer holds, as after a load was undone, and tells how much
 * of the canvas that is seen that was. Where the store does not answer, all stays, which is said, and can be tried again.
 */
export async function takeOffWithdrawn(context: Context): Promise<void> {
  const { api, store, update } = context;
  const datasets = datasetsOf(store.getState());
  const keys = new Set(datasets.flatMap(({ nodes }) => entityKeys(nodes.values())));
  if (keys.size === 0) return;
  const facts = new Set(datasets.flatMap((dataset) => factsAmong(dataset, keys)));
  update(withoutNotices("withdrawn"));
  const held = await factsOf(api, [...keys], [...facts]).catch((thrown: unknown) => {
    context.retryBy("withdrawn", () => takeOffWithdrawn(context));
    update((state) => addNotice(state, "withdrawn", failureFrom(thrown)));
    return null;
  });
  if (held === null) return;
  const known = new Set([...held.nodes, ...held.relationships].map(({ id }) => id));
  const gone = new Set([...keys, ...facts].filter((id) => !known.has(id)));
  if (gone.size > 0) update((state) => toldOf(withoutGone(state, gone), state.dataset, gone));
}

/** Facts that somebody said are none are in no store, and stay. */
function factsAmong({ relationships }: Dataset, keys: ReadonlySet<string>): readonly string[] {
  return [...relationships.values()]
    .filter((fact) => !isRejected(fact) && keys.has(fact.start) && keys.has(fact.end))
    .map(({ id }) => id);
}

/** Of all canvases and of all that can be undone on them, each once. */
function datasetsOf(state: State): readonly Dataset[] {
  const tabs = state.tabs.order.flatMap(({ id }) => seenFrom(state, id) ?? []);
  const all = tabs.flatMap(({ dataset, plain, history }) => [
    dataset,
    ...(plain === null ? [] : [plain.dataset]),
    ...[...history.past, ...history.future].map(({ scene }) => scene.dataset),
  ]);
  return [...new Set(all)];
}

function withoutGone(state: State, gone: ReadonlySet<string>): State {
  const left = rememberEach((dataset: Dataset) => removeThings(dataset, gone));
  const inEntry = (entry: Entry): Entry => ({
    ...entry,
    scene: withoutThings(entry.scene, gone, left(entry.scene.dataset)),
  });
  return state.tabs.order.reduce(
    (before, { id }) =>
      inTab(before, id, (tab) => ({
        ...withoutThings(tab, gone, left(tab.dataset)),
        plain: tab.plain === null ? null : { ...tab.plain, dataset: left(tab.plain.dataset) },
        history: { past: tab.history.past.map(inEntry), future: tab.history.future.map(inEntry) },
      })),
    state,
  );
}

/** Relationships that went with their ends are not told beside them. */
function toldOf(state: State, { nodes, relationships }: Dataset, gone: ReadonlySet<string>): State {
  const entities = [...nodes.keys()].filter((id) => gone.has(id));
  const facts = [...relationships.keys()].filter((id) => gone.has(id)).length;
  return entities.length + facts === 0 ? state : { ...state, missing: { entities, facts } };
}
