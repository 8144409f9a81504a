import { FACT_STATUSES } from "#model/fact-statuses.js";
import type { FactAnswer } from "#model/api.js";
import { FACT_ENDS } from "#model/fact-ends.js";
import { FACT_TYPES } from "#model/fact-types.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { EntityType, FactStatus, FactType } from "#model/ontology.js";
import { entityTypeOf } from "../../core/names/entity-type.js";

/** How the two could be linked otherwise. */
export function otherTypes({
  fact,
  subject,
  object,
}: Pick<FactAnswer, "fact" | "subject" | "object">): readonly FactType[] {
  return FACT_TYPES.filter(
    (type) => type !== fact.type && isOf(subject, FACT_ENDS[type].subject) && isOf(object, FACT_ENDS[type].object),
  );
}

function isOf(node: GraphNode, types: readonly EntityType[]): boolean {
  return types.some((type) => type === entityTypeOf(node));
}

export function otherStatuses({ properties }: GraphRelationship): readonly FactStatus[] {
  return FACT_STATUSES.filter((status) => status !== properties["status"]);
}
