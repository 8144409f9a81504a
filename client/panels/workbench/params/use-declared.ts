import type { QueriesAnswer } from "#model/api.js";
import type { EntityType } from "#model/ontology.js";
import { plainDefault } from "../default-params.js";
import type { DeclaredParam } from "../../../core/workbench/query-params.js";
import { kindOfType } from "../../../core/workbench/written-param.js";
import { useCoreState } from "../../frame/page-context.js";

export interface Declared extends DeclaredParam {
  /** Of which types an entity is that is asked for; none: of any. */
  readonly types: readonly EntityType[];
  readonly description: string;
}

type CatalogueQuery = QueriesAnswer["items"][number];

/** What the catalogue says of the parameters of a text, where it is one of its queries. */
export function useDeclared(text: string): readonly Declared[] {
  const known = useCoreState(({ queries }) =>
    queries.status === "ready" ? queries.value.items.find((item) => item.text === text) : undefined,
  );
  return known === undefined ? [] : known.params.map((param) => declaredFrom(known, param));
}

function declaredFrom({ question }: CatalogueQuery, param: CatalogueQuery["params"][number]): Declared {
  const { name, type, description } = param;
  const blank = question?.blanks.find((one) => one.param === name);
  const usual = plainDefault(param.default);
  return {
    name,
    kind: blank?.kind === "entity" ? "entity" : kindOfType(type),
    description,
    types: blank?.types ?? [],
    ...(usual !== undefined && { usual }),
  };
}
