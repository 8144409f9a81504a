import IconCode from "@tabler/icons-react/icons/IconCode";
import type { CypherOf } from "../../core/cypher-of/cypher-of.js";
import type { PageParts } from "../frame/page-context.js";
import type { Action } from "./action.js";
import { hasSelection } from "./conditions.js";

type Seen = typeof import("../../core/cypher-of/seen-cypher.js");

export const cypherActions: readonly Action[] = [
  {
    id: "selection.cypher",
    name: "cypher.ofSelection",
    group: "selection",
    icon: IconCode,
    menus: ["node", "relationship"],
    when: hasSelection,
    run: (page) => void open(page, ({ cypherOfSelection }) => cypherOfSelection(page.core.state.getState())),
  },
  {
    id: "canvas.cypher",
    name: "cypher.ofCanvas",
    group: "canvas",
    icon: IconCode,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().dataset.nodes.size > 0,
    run: (page) => void open(page, ({ cypherOfCanvas }) => cypherOfCanvas(page.core.state.getState())),
  },
];

async function open(page: PageParts, cypherOf: (seen: Seen) => CypherOf | null): Promise<void> {
  const [seen, { openCypher }] = await Promise.all([
    import("../../core/cypher-of/seen-cypher.js"),
    import("../cypher-of/open-cypher.js"),
  ]);
  const found = cypherOf(seen);
  if (found !== null) await openCypher(page, found);
}
