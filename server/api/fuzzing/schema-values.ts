import * as fc from "fast-check";
import { schemaFrom, type JsonSchema } from "#server/api/openapi/json-schema.js";
import { hostileCypher, hostileJson, hostileNumber, hostileText } from "./hostile-values.js";

/** How often a value is not what its schema demands: one in so many. */
const ONE_IN = 10;
const DEEPEST = 4;

/** Values that a schema mostly allows; `components` are those that `$ref` points to. */
export function valuesOf(schema: JsonSchema, components: JsonSchema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: ONE_IN - 1, arbitrary: allowedValues(schema, components, depth) },
    { weight: 1, arbitrary: hostileJson },
  );
}

function allowedValues(schema: JsonSchema, components: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant(null);
  const inner = (part: unknown): fc.Arbitrary<unknown> => valuesOf(schemaFrom(part), components, depth + 1);
  if (typeof schema["$ref"] === "string") {
    return inner(components[schema["$ref"].replace("#/components/schemas/", "")]);
  }
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  if ("const" in schema) return fc.constant(schema["const"]);
  const alternatives = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(alternatives)) {
    const { examples } = schema;
    const shown = examples === undefined ? {} : { examples };
    return fc.oneof(...alternatives.map((part) => inner({ ...shown, ...schemaFrom(part) })));
  }
  switch (schema["type"]) {
    case "string":
      return texts(schema);
    case "integer":
    case "number":
      return numbers(schema);
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(inner(schema["items"]), { maxLength: 5 });
    case "object":
      return objects(schema, inner);
    default:
      return hostileJson;
  }
}

function texts({ examples, description }: JsonSchema): fc.Arbitrary<string> {
  const shown = Array.isArray(examples) ? examples.filter((example) => typeof example === "string") : [];
  const isCypher = typeof description === "string" && /cypher/iu.test(description);
  const usual = isCypher ? hostileCypher : hostileText;
  return shown.length === 0 ? usual : fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...shown) }, usual);
}

function numbers({ minimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const [least, most] = [Number(minimum ?? -10), Number(maximum ?? 1000)];
  return fc.oneof(fc.constantFrom(least, most, least - 1, most + 1), fc.integer({ min: 0, max: 50 }), hostileNumber);
}

function objects(
  { properties, required, additionalProperties }: JsonSchema,
  inner: (part: unknown) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const named = Object.entries(schemaFrom(properties)).map(([name, part]) => [name, inner(part)] as const);
  const needed = Array.isArray(required) ? required.map(String) : [];
  const own = fc.record(Object.fromEntries(named), {
    requiredKeys: needed.filter((name) => named.some(([known]) => known === name)),
  });
  const isOpen = typeof additionalProperties === "object";
  const others = fc.dictionary(hostileText, isOpen ? inner(additionalProperties) : hostileJson, { maxKeys: 3 });
  return fc
    .tuple(own, others, fc.integer({ min: 1, max: 10 }))
    .map(([known, more, chance]) => (isOpen || chance === 1 ? { ...more, ...known } : known));
}
