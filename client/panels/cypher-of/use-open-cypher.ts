import type { CypherOf } from "../../core/cypher-of/cypher-of.js";
import { usePage } from "../frame/page-context.js";

/** Opens a query in the workbench; nothing where there is none. */
export function useOpenCypher(): (cypher: CypherOf | null) => Promise<void> {
  const page = usePage();
  return async (cypher) => {
    const { openCypher } = await import("./open-cypher.js");
    if (cypher !== null) await openCypher(page, cypher);
  };
}
