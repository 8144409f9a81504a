import { functionsOf, PROCEDURES, type Engine } from "#model/cypher-functions.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { FACT_TYPES } from "#model/fact-types.js";
import type { GraphSchema } from "#model/schema.js";
import type { Named, Vocabulary } from "./vocabulary.js";

/** What can be written on a store: entities and facts before what carries their passages, frequent ones first. */
export function storeVocabulary(
  schema: GraphSchema | undefined,
  { engine, parameters }: { readonly engine: Engine | undefined; readonly parameters: readonly string[] },
): Vocabulary {
  const labels = (schema?.labels ?? []).map(({ label, ...rest }) => ({ ...rest, name: label }));
  const types = (schema?.relationshipTypes ?? []).map(({ type, ...rest }) => ({ ...rest, name: type }));
  return {
    labels: ordered(labels, ENTITY_TYPES),
    relationshipTypes: ordered(types, FACT_TYPES),
    functions: functionsOf(engine).map(({ name, takes }) => ({ name, takes })),
    procedures: PROCEDURES.map(({ name, takes }) => ({ name, takes })),
    parameters,
  };
}

function ordered(named: readonly (Named & { readonly count: number })[], first: readonly string[]): readonly Named[] {
  const place = (name: string) => (first.includes(name) ? 0 : 1);
  return named
    .toSorted((a, b) => place(a.name) - place(b.name) || b.count - a.count)
    .map(({ name, properties }) => ({ name, properties }));
}
