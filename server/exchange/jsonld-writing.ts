import type { GraphNode, GraphRelationship, Properties, PropertyValue } from "#model/graph.js";
import type { GraphAbout, GraphContent } from "./graph-content.js";
import { iriFromId, isLink, NAME_MARK } from "./jsonld-ids.js";
import { JSONLD_CONTEXT } from "./jsonld-context.js";

/**
 * JSON-LD 1.1 with its context in the file, one node or relationship a line. A relationship with properties is a statement
 * (`subject`, `predicate`, `object`), whose subject carries the plain triple as well; passages and mentions have selectors of the Web Annotation vocabulary.
 */
export async function* writeJsonLd({ about, nodes, relationships }: GraphContent): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSONLD_CONTEXT)},\n"@graph":[`;
  yield `\n${JSON.stringify(datasetFrom(about))}`;
  for await (const page of nodes()) yield page.map((node) => `,\n${JSON.stringify(nodeObject(node))}`).join("");
  for await (const page of relationships()) {
    yield page.map((one) => `,\n${JSON.stringify(relationshipObject(one))}`).join("");
  }
  yield "]}\n";
}

function datasetFrom(about: GraphAbout) {
  return { "@id": "mailuo:graph", "@type": "Dataset", ...about };
}

function nodeObject({ id, labels, properties }: GraphNode) {
  return {
    "@id": iriFromId(id),
    "@type": labels,
    ...wordsFrom(properties, labels.includes("Passage") ? "text" : null),
  };
}

function relationshipObject({ id, type, start, end, properties }: GraphRelationship) {
  const [subject, object] = [iriFromId(start), iriFromId(end)];
  if (Object.keys(properties).length === 0) return { "@id": subject, [type]: object };
  return {
    ...(properties["key"] === id ? { "@id": iriFromId(id) } : {}),
    "@type": "Statement",
    subject: { "@id": subject, [type]: object },
    predicate: type,
    object: type === "ISSUED" ? { "@id": object, legislationPassedBy: subject } : object,
    ...wordsFrom(properties, type === "MENTIONS" ? "surface" : null),
  };
}

/** Properties by their own names; offsets into the original go into a selector, beside the words that stand there (`quoted`). */
function wordsFrom(properties: Properties, quoted: "text" | "surface" | null): Record<string, unknown> {
  const { start, end, ...others } = properties;
  const isPlaced = quoted !== null && typeof start === "number" && typeof end === "number";
  const words = Object.entries(isPlaced ? others : properties).map(([name, value]) => [
    nameInFile(name),
    linked(name, value),
  ]);
  if (!isPlaced) return Object.fromEntries(words);
  return {
    ...Object.fromEntries(words),
    hasSelector: [
      { "@type": "TextPositionSelector", start, end },
      { "@type": "TextQuoteSelector", exact: properties["surface"] ?? properties[quoted] },
    ],
  };
}

/** Names of properties that JSON-LD or a statement has a meaning for. */
const TAKEN: ReadonlySet<string> = new Set(["subject", "predicate", "object", "hasSelector", "legislationPassedBy"]);

function nameInFile(name: string): string {
  return TAKEN.has(name) || name.startsWith("@") || name.startsWith(NAME_MARK) ? `${NAME_MARK}${name}` : name;
}

/** Keys of documents and passages are links. */
function linked(name: string, value: PropertyValue): unknown {
  if (!isLink(name)) return value;
  if (Array.isArray(value)) return value.map((item) => (typeof item === "string" ? iriFromId(item) : item));
  return typeof value === "string" ? iriFromId(value) : value;
}
