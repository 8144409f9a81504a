import { ENTITY_TYPES } from "#model/entity-types.js";
import type { GraphNode } from "#model/graph.js";
import type { NameField } from "#model/search-api.js";

/** An entity as the index of names takes it. */
export interface EntityRecord {
  readonly node: GraphNode;
  /** How many facts it has. */
  readonly degree: number;
  readonly mentions: number;
  /** Keys of the documents that name it. */
  readonly documents: readonly string[];
}

/** One way in which an entity is called. */
export interface NameForm {
  readonly field: NameField;
  readonly text: string;
}

/** The name first, then all else that it is called. */
export function formsOf({ properties }: GraphNode): readonly NameForm[] {
  const { aliases } = properties;
  const others = Array.isArray(aliases) ? aliases.map(String) : [];
  return [
    ...form("name", properties["name"]),
    ...others.flatMap((alias) => form("alias", alias)),
    ...form("nameEn", properties["nameEn"]),
    ...form("code", properties["code"]),
  ];
}

/** Where the type stands in `ENTITY_TYPES`; -1 for a node of another type. */
export function typeNumberOf({ labels }: GraphNode): number {
  return ENTITY_TYPES.findIndex((type) => labels.includes(type));
}

function form(field: NameField, value: unknown): readonly NameForm[] {
  if (typeof value === "number") return [{ field, text: String(value) }];
  return typeof value === "string" && value !== "" ? [{ field, text: value }] : [];
}
