import type { Cell, QueryResult } from "#model/query.js";
import { useCallback, useMemo } from "react";
import { nodeName } from "../../../core/scene/derive.js";
import { useWords } from "../../messages/words.js";
import { cellContent } from "../results/cell-content.js";
import { wordOfModel } from "./word-of-model.js";

/** What a cell is called in a chart: a node by its name, a type or state by its word, nothing by a dash. */
export function useCellName({ graph }: Pick<QueryResult, "graph">): (cell: Cell) => string {
  const words = useWords();
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  return useCallback(
    (cell: Cell) => {
      const content = cellContent(cell);
      if (content.kind === "text") return wordOfModel(content.text, words);
      if (content.kind === "number") return String(content.number);
      if (content.kind !== "node") return "—";
      const node = nodes.get(content.id);
      return node === undefined ? content.id : nodeName(node, words.language);
    },
    [nodes, words],
  );
}
