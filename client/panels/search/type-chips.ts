import type { EntityType } from "#model/ontology.js";
import type { SearchAnswer } from "#model/search-api.js";

export interface TypeChip {
  readonly type: EntityType;
  readonly count: number;
  readonly isChosen: boolean;
}

/** The types that answer, in the server's order, and chosen ones that do not, also where nothing answered (null); none where there is nothing to choose among. */
export function typeChips(facets: SearchAnswer["facets"] | null, chosen: readonly EntityType[]): readonly TypeChip[] {
  const types = facets?.types ?? [];
  if (types.length < 2 && chosen.length === 0) return [];
  const answering = types.map(({ type, count }) => ({ type, count, isChosen: chosen.includes(type) }));
  const others = chosen.filter((type) => !types.some((one) => one.type === type));
  return [...answering, ...others.map((type) => ({ type, count: 0, isChosen: true }))];
}
