import { z } from "zod";
import { PropertyValue, type Properties } from "#model/graph.js";
import { GraphAbout } from "./graph-content.js";
import { jsonMembers } from "./json-members.js";
import { JSONLD_CONTEXT } from "./jsonld-context.js";
import { idFromIri, isLink, NAME_MARK } from "./jsonld-ids.js";
import { fileProblem, parsed, type Place, type ReadItem } from "./read-items.js";

const Context = z.looseObject({ "@vocab": z.literal(JSONLD_CONTEXT["@vocab"]) });
const Fields = z.record(z.string(), z.unknown());
const Node = z.looseObject({ "@id": z.string(), "@type": z.array(z.string()) });
const Statement = z.looseObject({
  subject: z.looseObject({ "@id": z.string() }),
  predicate: z.string(),
  object: z.union([z.string(), z.looseObject({ "@id": z.string() })]),
});
const Position = z.looseObject({ "@type": z.literal("TextPositionSelector"), start: z.number(), end: z.number() });

/** Reads JSON-LD in the form that `writeJsonLd` writes: the same words, each node and relationship an object of `@graph`. */
export async function* readJsonLd(text: AsyncIterable<string>, file: string): AsyncGenerator<ReadItem> {
  let isOurs = false;
  for await (const { name, value, isElement, line } of jsonMembers(text, file)) {
    const place = { file, line };
    if (name === "@context") {
      if (!Context.safeParse(value).success) {
        throw fileProblem(place, {
          en: "this JSON-LD has another @context than Mailuo's; only what Mailuo exports is read.",
          zh: "这份 JSON-LD 的 @context 不是脉络的；只读取脉络导出的文件。",
        });
      }
      isOurs = true;
    } else if (name === "@graph" && isElement && isOurs) yield* itemsFromObject(value, place);
    else
      throw fileProblem(place, {
        en: `“${name}” is no part of JSON-LD as Mailuo writes it, @context before @graph.`,
        zh: `“${name}”不是脉络所写的 JSON-LD 的一部分（先 @context，后 @graph）。`,
      });
  }
  if (!isOurs)
    throw fileProblem({ file, line: 1 }, { en: "this JSON-LD has no @context.", zh: "这份 JSON-LD 没有 @context。" });
}

function* itemsFromObject(value: unknown, place: Place): Generator<ReadItem> {
  const fields = parsed(Fields, value, place);
  if (fields["@type"] === "Dataset") yield { kind: "about", about: parsed(GraphAbout, fields, place) };
  else if (fields["@type"] === "Statement") yield statementFromFields(fields, place);
  else if (fields["@type"] !== undefined) yield nodeFromFields(fields, place);
  else yield* linksFromFields(fields, place);
}

function nodeFromFields(fields: unknown, place: Place): ReadItem {
  const { "@id": id, "@type": labels, ...words } = parsed(Node, fields, place);
  return { kind: "node", id: idOf(id, place), labels, properties: propertiesFrom(words, place), place };
}

function statementFromFields(fields: unknown, place: Place): ReadItem {
  const { "@id": _id, "@type": _type, subject, predicate, object, ...words } = parsed(Statement, fields, place);
  return {
    kind: "relationship",
    type: predicate,
    start: idOf(subject["@id"], place),
    end: idOf(typeof object === "string" ? object : object["@id"], place),
    properties: propertiesFrom(words, place),
    place,
  };
}

/** `{"@id": "passage:x", "IN": "section:y"}` */
function* linksFromFields(fields: Readonly<Record<string, unknown>>, place: Place): Generator<ReadItem> {
  const start = idOf(parsed(z.string(), fields["@id"], place), place);
  for (const [type, object] of Object.entries(fields)) {
    if (type === "@id") continue;
    const end = idOf(parsed(z.string(), object, place), place);
    yield { kind: "relationship", type, start, end, properties: {}, place };
  }
}

function propertiesFrom(words: Readonly<Record<string, unknown>>, place: Place): Properties {
  const properties = Object.entries(words).flatMap(([word, value]): (readonly [string, PropertyValue])[] => {
    if (word === "hasSelector") return offsetsFrom(value, place);
    const name = word.startsWith(NAME_MARK) ? word.slice(NAME_MARK.length) : word;
    return [[name, unlinked(name, parsed(PropertyValue, value, place), place)]];
  });
  return Object.fromEntries(properties);
}

function offsetsFrom(selectors: unknown, place: Place): (readonly [string, number])[] {
  const [position] = parsed(z.array(z.unknown()), selectors, place);
  const { start, end } = parsed(Position, position, place);
  return [
    ["start", start],
    ["end", end],
  ];
}

function unlinked(name: string, value: PropertyValue, place: Place): PropertyValue {
  if (!isLink(name)) return value;
  if (Array.isArray(value)) return value.map((item) => (typeof item === "string" ? idOf(item, place) : item));
  return typeof value === "string" ? idOf(value, place) : value;
}

function idOf(iri: string, place: Place): string {
  const id = idFromIri(iri);
  if (id === null)
    throw fileProblem(place, { en: `“${iri}” is no key of Mailuo's graph.`, zh: `“${iri}”不是脉络图中的键。` });
  return id;
}
