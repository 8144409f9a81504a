import { entityKeys } from "./bring-actions.js";
import type { Context } from "./context.js";
import { removeThings } from "./dataset.js";
import { factsOf } from "./facts-between.js";

/**
 * Takes off the canvas what the store no longer holds, as after a load was undone, and tells how much that was. Where the store does
 * not answer, all stays.
 */
export async function takeOffWithdrawn({ api, store, update, stay }: Context): Promise<void> {
  const isHere = stay();
  const { nodes, relationships } = store.getState().dataset;
  const keys = new Set(entityKeys(nodes.values()));
  const facts = [...relationships.values()].filter(({ start, end }) => keys.has(start) && keys.has(end));
  if (keys.size === 0) return;
  const held = await factsOf(
    api,
    [...keys],
    facts.map(({ id }) => id),
  ).catch(() => null);
  if (held === null || !isHere()) return;
  const known = new Set([...held.nodes, ...held.relationships].map(({ id }) => id));
  const entities = [...keys].filter((key) => !known.has(key));
  const gone = facts.map(({ id }) => id).filter((id) => !known.has(id));
  if (entities.length + gone.length === 0) return;
  update((state) => ({
    ...state,
    dataset: removeThings(state.dataset, new Set([...entities, ...gone])),
    missing: { entities, facts: gone.length },
  }));
}
