import { useMemo } from "react";
import type { PathsAnswer } from "#model/paths-api.js";
import { knownNode } from "../../core/paths/paths.js";
import { useCoreState } from "../frame/page-context.js";
import { useNames } from "../messages/use-names.js";

export type PathNames = (id: string) => string;

/** Names what lies on paths, of one name each with its scope. */
export function usePathNames({ nodes }: PathsAnswer): PathNames {
  const dataset = useCoreState((state) => state.dataset);
  const paths = useCoreState((state) => state.paths);
  const told = useMemo(
    () => new Map(nodes.map((node) => [node.id, knownNode({ dataset, paths }, node)])),
    [nodes, dataset, paths],
  );
  const nameOf = useNames(useMemo(() => [...told.values()], [told]));
  return (id) => {
    const node = told.get(id);
    return node === undefined ? id : nameOf(node);
  };
}
