import IconCode from "@tabler/icons-react/icons/IconCode";
import type { PageParts } from "../frame/page-context.js";
import type { Action } from "./action.js";
import { hasSelectionOrChosen } from "./conditions.js";

export const cypherActions: readonly Action[] = [
  {
    id: "selection.cypher",
    name: "cypher.ofSelection",
    group: "selection",
    icon: IconCode,
    menus: ["node", "relationship"],
    when: hasSelectionOrChosen,
    run: (page) => void open(page, "cypherOfSelection"),
  },
  {
    id: "canvas.cypher",
    name: "cypher.ofCanvas",
    group: "canvas",
    icon: IconCode,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().dataset.nodes.size > 0,
    run: (page) => void open(page, "cypherOfCanvas"),
  },
];

async function open(page: PageParts, of: "cypherOfSelection" | "cypherOfCanvas"): Promise<void> {
  const [seen, { openCypher }] = await Promise.all([
    import("../../core/cypher-of/seen-cypher.js"),
    import("../cypher-of/open-cypher.js"),
  ]);
  const found = seen[of](page.core.state.getState());
  if (found !== null) await openCypher(page, found);
}
