import IconRoute from "@tabler/icons-react/icons/IconRoute";
import { chosenShown, selectedNode } from "../../core/scene/derive.js";
import type { PageParts } from "../frame/page-context.js";
import type { Action } from "./action.js";

function hasSeveralPaths({ core }: PageParts): boolean {
  const { answer } = core.state.getState().paths;
  return answer.status === "ready" && answer.value.paths.length > 1;
}

/** The panel says which path it is that stands out. */
export function stepAlong({ core, layout }: Pick<PageParts, "core" | "layout">, by: 1 | -1): void {
  layout.setState({ side: "paths" });
  void core.stepPaths(by);
}

/** Taking what is selected as an end of paths, and stepping through those that were found. */
export const pathActions: readonly Action[] = [
  {
    id: "paths.take",
    name: "paths.take",
    group: "selection",
    keys: ["p"],
    icon: IconRoute,
    menus: ["node"],
    when: ({ core }) => selectedNode(core.state.getState()) !== undefined,
    run({ core, layout }) {
      const state = core.state.getState();
      const chosen = [...chosenShown(state)].flatMap((id) => state.dataset.nodes.get(id) ?? []);
      const selected = selectedNode(state);
      layout.setState({ side: "paths" });
      void core.addPathEnds(chosen.length > 1 ? chosen : [selected ?? []].flat());
    },
  },
  {
    id: "paths.next",
    name: "paths.next",
    group: "find",
    keys: ["]"],
    when: hasSeveralPaths,
    run: (page) => stepAlong(page, 1),
  },
  {
    id: "paths.previous",
    name: "paths.previous",
    group: "find",
    keys: ["["],
    when: hasSeveralPaths,
    run: (page) => stepAlong(page, -1),
  },
];
