import type { GraphRelationship } from "#model/graph.js";
import type { Dataset } from "../scene/dataset.js";
import type { Entry } from "../scene/history.js";
import { rememberEach } from "./remember-each.js";
import type { Scene } from "../scene/scene.js";
import type { State } from "../state.js";
import { inTab } from "../tabs/tab-transitions.js";
import { isRejected } from "./rejected.js";

/**
 * Facts as they are now, on every canvas that has them and whatever is undone there: what people said of them is no change of a canvas.
 * Those that were said to be none come to all that have both ends, to be seen by whoever wants to.
 */
export function restate(state: State, facts: readonly GraphRelationship[]): State {
  if (facts.length === 0) return state;
  const restated = rememberEach((dataset: Dataset) => withFacts(dataset, facts));
  const inScene = <Part extends Pick<Scene, "dataset">>(part: Part): Part => ({
    ...part,
    dataset: restated(part.dataset),
  });
  const inEntry = (entry: Entry): Entry => ({ ...entry, scene: inScene(entry.scene) });
  return state.tabs.order.reduce(
    (before, { id }) =>
      inTab(before, id, (tab) => ({
        ...inScene(tab),
        plain: tab.plain === null ? null : inScene(tab.plain),
        history: { past: tab.history.past.map(inEntry), future: tab.history.future.map(inEntry) },
      })),
    state,
  );
}

function withFacts(dataset: Dataset, facts: readonly GraphRelationship[]): Dataset {
  const { nodes, relationships } = dataset;
  const wanted = facts.filter(
    (fact) => relationships.has(fact.id) || (isRejected(fact) && nodes.has(fact.start) && nodes.has(fact.end)),
  );
  if (wanted.length === 0) return dataset;
  return { ...dataset, relationships: new Map([...relationships, ...wanted.map((fact) => [fact.id, fact] as const)]) };
}
