import type { Cell } from "#model/query.js";
import { rowReferences } from "../../../../core/query-run/row-references.js";
import { useCore } from "../../../frame/page-context.js";
import type { ResultGraph } from "../result-graph.js";

interface Held {
  readonly columns: readonly string[];
  readonly graph: ResultGraph;
}

/** Chooses on the canvas what rows hold: entities, and facts with their ends. What is not there is added first. */
export function useShowRows({ columns, graph }: Held): (rows: readonly (readonly Cell[])[]) => Promise<void> {
  const core = useCore();
  return async (rows) => {
    const found = rows.map((row) => rowReferences(row, { columns, graph }));
    const facts = found.flatMap((each) => each.facts);
    const entities = [
      ...new Set([...found.flatMap((each) => each.entities), ...facts.flatMap(({ start, end }) => [start, end])]),
    ];
    if (entities.length === 0) return;
    await core.add(entities);
    const { dataset } = core.state.getState();
    const there = entities.filter((id) => dataset.nodes.has(id));
    core.choose([...there, ...facts.flatMap(({ id }) => (dataset.relationships.has(id) ? [id] : []))]);
    core.centre(there);
  };
}
