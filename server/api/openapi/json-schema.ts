import { z } from "zod";

/** A JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A part of a schema; empty where there is none. */
export function schemaFrom(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Collects the schemas that have an id: they stand once in the document, and all others point there. */
export interface SchemaComponents {
  /** `input`: what a caller sends; `output`: what the server answers. Ids of inputs and outputs must differ, if these do. */
  readonly add: (schema: z.ZodType, io: "input" | "output") => JsonSchema;
  readonly list: () => Readonly<Record<string, JsonSchema>>;
}

export function createSchemaComponents(): SchemaComponents {
  const components = new Map<string, JsonSchema>();
  return {
    add: (schema, io) => {
      const { $schema: _dialect, $defs = {}, ...own } = z.toJSONSchema(schema, { io, override: withoutNoise });
      for (const [id, definition] of Object.entries($defs)) components.set(id, pointingToComponents(definition));
      return pointingToComponents(own);
    },
    list: () => Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Bounds that only say that JavaScript's whole numbers end somewhere, and that names are text. */
function withoutNoise({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.propertyNames;
}

function pointingToComponents(schema: object): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === "$ref" && typeof value === "string"
        ? value.replace("#/$defs/", "#/components/schemas/")
        : pointing(value),
    ]),
  );
}

function pointing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointing);
  return typeof value === "object" && value !== null ? pointingToComponents(value) : value;
}
