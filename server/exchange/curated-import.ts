import { factOfWord, typeOfWord } from "#loaders/tables/headings.js";
import { statusOfWord } from "#loaders/tables/status-words.js";
import { factKey, fileStem } from "#loaders/graph/keys.js";
import { spellName } from "#loaders/graph/pinyin.js";
import { EntityRecord, type DocumentBatch, type FactRecord } from "#model/batch.js";
import type { Properties, PropertyValue } from "#model/graph.js";
import type { Sentence } from "#model/language.js";
import { FACT_ENDS } from "#model/fact-ends.js";
import { isFactType, type EntityType, type FactType } from "#model/ontology.js";
import { compareCodePoints } from "#model/text-order.js";
import type { GraphInput } from "./graph-input.js";
import { createLineDocument, type LineDocument } from "./line-document.js";
import { fileProblem, parsed, type ReadNode, type ReadRelationship } from "./read-items.js";

export interface CuratedImport {
  readonly batch: DocumentBatch;
  /** What the model has no place for, in sentences. */
  readonly problems: readonly Sentence[];
}

/**
 * Makes a document of its own out of a graph that no document in the file states: another program's, or a part of ours. Its original lists
 * entities and facts, a line each, and each fact's evidence is its line. Throws `invalid-file` where the model cannot hold the graph.
 */
export function curatedDocument(input: GraphInput): CuratedImport {
  const document = `document:import/${fileStem(input.name)}`;
  const lines = createLineDocument(document);
  const left = new Map<string, number>();
  const entities = entitiesFrom(input, { lines, left });
  const facts = input.relationships.map((relationship) => factFrom(relationship, { document, entities, lines, left }));
  const { original, passages, mentions } = lines.finish();
  const records = [...new Map([...entities.values()].map((entity) => [entity.key, entity])).values()];
  return {
    batch: {
      document: {
        key: document,
        title: input.about.title ?? fileStem(input.name),
        issuer: null,
        area: null,
        year: null,
        period: null,
        sha256: input.sha256,
        file: input.name,
      },
      original,
      sections: [],
      passages,
      entities: records.toSorted((a, b) => compareCodePoints(a.key, b.key)),
      mentions,
      facts: mergedFacts(facts),
      observations: [],
    },
    problems: [...left].map(([property, times]) => ({
      en: `${input.name}: the model has no property ${property}; it is left out ${times} ${times === 1 ? "time" : "times"}.`,
      zh: `${input.name}：模型没有属性 ${property}，已略去 ${times} 处。`,
    })),
  };
}

interface Making {
  readonly lines: LineDocument;
  /** Properties that are left out, with how often. */
  readonly left: Map<string, number>;
}

function entitiesFrom(input: GraphInput, making: Making): ReadonlyMap<string, EntityRecord> {
  const byKey = new Map<string, { readonly entity: EntityRecord; readonly node: ReadNode }>();
  const entities = new Map<string, EntityRecord>();
  for (const node of input.nodes.values()) {
    const entity = entityFrom(node, making);
    const other = byKey.get(entity.key);
    if (other !== undefined) {
      throw fileProblem(node.place, {
        en: `${entity.type} ${entity.name} is there twice; the other stands in line ${other.node.place.line}.`,
        zh: `${entity.type} ${entity.name} 出现了两次；另一处在第 ${other.node.place.line} 行。`,
      });
    }
    byKey.set(entity.key, { entity, node });
    entities.set(node.id, entity);
  }
  return entities;
}

/** Properties by which a node says what it is; they become its type, name and key. */
const TOLD = ["type", "label", "labels", "name", "title", "key"];
const KEPT = ["nameEn", "aliases", "scope", "code", "lat", "lon", "unit", "pinyin", "initials"];

function entityFrom(node: ReadNode, { lines, left }: Making): EntityRecord {
  const { properties, place } = node;
  const type = typeOf(node);
  const name = firstText(properties, ["name", "label", "title"]) ?? node.id;
  if (name.trim() === "") throw fileProblem(place, { en: "this node has no name.", zh: "这个节点没有名称。" });
  const aliases = listOf(properties["aliases"]);
  const passage = lines.addEntity({ type, name, aliases });
  noteLeft(properties, [...TOLD, ...KEPT], left);
  const spelling = spellName([name]);
  const entity = parsed(
    EntityRecord,
    {
      key: keyOf(node, type, name),
      type,
      name,
      nameEn: textOr(properties["nameEn"], null),
      aliases,
      aliasRules: aliases.map(() => "import"),
      aliasPassages: aliases.map(() => passage.key),
      scope: textOr(properties["scope"], null),
      identity: "import",
      pinyin: textOr(properties["pinyin"], spelling.pinyin),
      initials: textOr(properties["initials"], spelling.initials),
      code: textOr(properties["code"], null),
      lat: properties["lat"] ?? null,
      lon: properties["lon"] ?? null,
      unit: textOr(properties["unit"], null),
    },
    { ...place, what: name },
  );
  passage.mention(entity.key);
  return entity;
}

function typeOf({ labels, properties, place, id }: ReadNode): EntityType {
  const words = [...labels, ...["type", "label", "labels"].map((name) => textOr(properties[name], ""))];
  for (const word of words) {
    const type = word === "" ? null : typeOfWord(word);
    if (type !== null) return type;
  }
  const said = labels.filter((label) => label !== "Entity").join(", ");
  throw fileProblem(place, {
    en: `the node ${id} is ${said === "" ? "of no type" : said}, which cannot be imported by itself: an entity needs a label or a property type that says Department, Organization, Place, Project, Policy, Initiative, Event, Person or Indicator; documents, passages and figures come with the whole document (mailuo export --document).`,
    zh: `节点 ${id} ${said === "" ? "没有类型" : `是 ${said}`}，无法单独导入：实体需要有标签或 type 属性，说明它是部门、组织、地点、项目、政策、举措、活动、人物或指标；文件、语段和数据须随整份文件导入（mailuo export --document）。`,
  });
}

/** The key that it has here already, else one by its name. */
function keyOf({ properties, id }: ReadNode, type: EntityType, name: string): string {
  const prefix = `${type.toLowerCase()}:`;
  const known = [properties["key"], id].find(
    (key) => typeof key === "string" && key.startsWith(prefix) && key.length > prefix.length,
  );
  return typeof known === "string" ? known : `${prefix}${name}`;
}

interface FactMaking extends Making {
  readonly document: string;
  readonly entities: ReadonlyMap<string, EntityRecord>;
}

/** Properties of a fact that its new document does not take over: it says so itself. */
const OWN = ["key", "document", "evidence", "basis", "rule", "trigger", "status", "confidence"];

function factFrom(relationship: ReadRelationship, { document, entities, lines, left }: FactMaking): FactRecord {
  const { properties, place } = relationship;
  const { type, isTurned } = factTypeOf(relationship);
  const [one, other] = [entities.get(relationship.start), entities.get(relationship.end)];
  if (one === undefined || other === undefined)
    throw fileProblem(place, { en: "an end of this relationship is no entity.", zh: "这条关系的一端不是实体。" });
  const [subject, object] = ordered(type, isTurned ? [other, one] : [one, other]);
  if (!FACT_ENDS[type].subject.includes(subject.type) || !FACT_ENDS[type].object.includes(object.type)) {
    throw fileProblem(place, {
      en: `${type} does not hold between these types: ${subject.type} “${subject.name}”, ${object.type} “${object.name}”.`,
      zh: `${type} 不适用于这些类型：${subject.type}“${subject.name}”、${object.type}“${object.name}”。`,
    });
  }
  if (subject.key === object.key)
    throw fileProblem(place, { en: `${subject.name} is linked with itself.`, zh: `${subject.name} 与自身相连。` });
  noteLeft(properties, OWN, left);
  const source = textOr(properties["document"], null);
  const passage = lines.addFact({ subject: subject.name, type, object: object.name, source });
  passage.mentionEnds(subject.key, object.key);
  const confidence = properties["confidence"];
  return {
    key: factKey(type, { start: subject.key, end: object.key }, document),
    type,
    start: subject.key,
    end: object.key,
    document,
    evidence: [passage.key],
    trigger: null,
    basis: "curated",
    status: statusOfWord(textOr(properties["status"], "")) ?? "done",
    confidence: typeof confidence === "number" && confidence >= 0 && confidence <= 1 ? confidence : 1,
    rule: "import",
  };
}

function factTypeOf({ type, place }: ReadRelationship): { readonly type: FactType; readonly isTurned: boolean } {
  if (isFactType(type)) return { type, isTurned: false };
  const found = type === "" ? null : factOfWord(type);
  if (found !== null) return { type: found.fact, isTurned: found.direction === "in" };
  throw fileProblem(place, {
    en: `“${type}” is no relationship of the model; it has ${Object.keys(FACT_ENDS).join(", ")}.`,
    zh: `“${type}”不是本模型的关系；可用的有 ${Object.keys(FACT_ENDS).join("、")}。`,
  });
}

/** A symmetric relationship has one direction here, whoever is named first. */
function ordered(
  type: FactType,
  [one, other]: readonly [EntityRecord, EntityRecord],
): readonly [EntityRecord, EntityRecord] {
  return type === "PARTNERS_WITH" && compareCodePoints(one.key, other.key) > 0 ? [other, one] : [one, other];
}

/** One fact for each type and ends, with the evidence of all lines that say it. */
function mergedFacts(facts: readonly FactRecord[]): readonly FactRecord[] {
  const merged = new Map<string, FactRecord>();
  for (const fact of facts) {
    const before = merged.get(fact.key);
    merged.set(fact.key, before === undefined ? fact : { ...before, evidence: [...before.evidence, ...fact.evidence] });
  }
  return [...merged.values()];
}

function noteLeft(properties: Properties, known: readonly string[], left: Map<string, number>): void {
  for (const name of Object.keys(properties)) {
    if (!known.includes(name)) left.set(name, (left.get(name) ?? 0) + 1);
  }
}

function firstText(properties: Properties, names: readonly string[]): string | null {
  const found = names.map((name) => properties[name]).find((value) => typeof value === "string" && value !== "");
  return typeof found === "string" ? found : null;
}

function textOr<Fallback>(value: PropertyValue | undefined, fallback: Fallback): string | Fallback {
  return typeof value === "string" && value !== "" ? value : fallback;
}

function listOf(value: PropertyValue | undefined): string[] {
  if (typeof value === "string" && value !== "") return [value];
  return Array.isArray(value) ? value.map(String).filter((item) => item !== "") : [];
}
