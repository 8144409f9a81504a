import { useMemo } from "react";
import type { GraphNode } from "#model/graph.js";
import { nodeName } from "../../core/scene/derive.js";
import { namesBeside } from "../../core/names/scope.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "./words.js";

/** What a node is called. */
export type NameOf = (node: GraphNode) => string;

const NONE: readonly GraphNode[] = [];

/**
 * Names nodes as the canvas does, those of one name with their scopes; `told` are named beside it and told apart from it and from each
 * other, and must stay the same list while nothing changes.
 */
export function useNames(told: readonly GraphNode[] = NONE): NameOf {
  const dataset = useCoreState((state) => state.dataset);
  const { language } = useWords();
  return useMemo(() => {
    const names = namesBeside(dataset, told, language);
    return (node) => names.get(node.id) ?? nodeName(node, language);
  }, [dataset, told, language]);
}
