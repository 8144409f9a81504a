import { z } from "zod";
import type { Properties } from "#model/graph.js";
import { fileProblem, parsed, type Place } from "./read-items.js";

/**
 * A record of the model from a node's or relationship's properties and what its links say. Throws `invalid-file` for a property that is
 * missing, of another type, or unknown to the model.
 */
export function recordFrom<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  {
    properties,
    links = {},
    place,
    what,
  }: {
    readonly properties: Properties;
    readonly links?: Readonly<Record<string, unknown>>;
    readonly place: Place;
    /** As messages call it. */
    readonly what: string;
  },
): z.output<z.ZodObject<Shape>> {
  const names = Object.keys(schema.shape);
  const unknown = Object.keys(properties).find((name) => !names.includes(name) || Object.hasOwn(links, name));
  if (unknown !== undefined)
    throw fileProblem(place, {
      en: `${what} has a property ${unknown} that the model does not know.`,
      zh: `${what} 的属性 ${unknown} 不属于本模型。`,
    });
  const fields = names.flatMap((name) => {
    const value = Object.hasOwn(links, name) ? links[name] : properties[name];
    if (value !== undefined) return [[name, value]];
    // What a store holds no property for is null in the record, an empty list (Neo4j's import takes it for none), or left out.
    const schemaOfField = schema.shape[name];
    if (schemaOfField instanceof z.ZodNullable) return [[name, null]];
    return schemaOfField instanceof z.ZodArray && schemaOfField.safeParse([]).success ? [[name, []]] : [];
  });
  return parsed(schema, Object.fromEntries(fields), { ...place, what });
}
