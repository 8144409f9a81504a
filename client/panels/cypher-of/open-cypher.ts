import type { CypherOf } from "../../core/cypher-of/cypher-of.js";
import type { PageParts } from "../frame/page-context.js";
import { defaultParams } from "../workbench/default-params.js";

/** Opens the query that returns what somebody sees or did in the workbench, ready to be changed and run. */
export async function openCypher(
  { core, layout }: Pick<PageParts, "core" | "layout">,
  { query, params }: CypherOf,
): Promise<void> {
  layout.setState({ drawer: "workbench" });
  await core.loadQueries();
  const { queries } = core.state.getState();
  const known = queries.status === "ready" ? queries.value.items.find(({ name }) => name === query) : undefined;
  if (known !== undefined) core.setQuery(known.text, { ...defaultParams(known.params), ...params });
}
