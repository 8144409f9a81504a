import type { GraphInput } from "./graph-input.js";
import { isEntityType, isFactType, PROVENANCE_LABELS, type EntityType } from "#model/ontology.js";
import { fileProblem, type ReadNode, type ReadRelationship } from "./read-items.js";

/** What a node is in the model: an entity of a type, or one of the other labels. */
export type NodeKind = EntityType | (typeof PROVENANCE_LABELS)[number] | "Observation";

/** The relationships of a graph by what they say in the model. */
export interface ModelGraph {
  readonly input: GraphInput;
  readonly kinds: ReadonlyMap<string, NodeKind>;
  /** By the id of the node they start at. */
  readonly from: (start: string, type: string) => readonly ReadRelationship[];
  readonly facts: readonly ReadRelationship[];
  readonly ofKind: (isWanted: (kind: NodeKind) => boolean) => readonly ReadNode[];
}

/** What a type may lead from and to; facts lead between entities. */
const ENDS: Readonly<Record<string, readonly [readonly NodeKind[], readonly NodeKind[] | "entity"]>> = {
  READ_FROM: [["Document"], ["Original"]],
  IN: [
    ["Section", "Passage"],
    ["Section", "Document"],
  ],
  MENTIONS: [["Passage"], "entity"],
  DESCRIBES: [["Document"], "entity"],
  OF: [["Observation"], "entity"],
  ABOUT: [["Observation"], "entity"],
};

/** Throws `invalid-file` for labels and types that are not the model's, and for relationships between nodes that it does not link so. */
export function modelGraph(input: GraphInput): ModelGraph {
  const kinds = new Map([...input.nodes].map(([id, node]) => [id, kindOf(node)]));
  const from = new Map<string, ReadRelationship[]>();
  const facts: ReadRelationship[] = [];
  for (const relationship of input.relationships) {
    requireModel(relationship, kinds);
    if (isFactType(relationship.type)) facts.push(relationship);
    else {
      const name = `${relationship.type} ${relationship.start}`;
      const others = from.get(name) ?? [];
      from.set(name, others);
      others.push(relationship);
    }
  }
  const nodes = [...input.nodes.values()];
  return {
    input,
    kinds,
    from: (start, type) => from.get(`${type} ${start}`) ?? [],
    facts,
    ofKind: (isWanted) => nodes.filter(({ id }) => isWanted(kinds.get(id) ?? "Original")),
  };
}

function kindOf({ labels, place }: ReadNode): NodeKind {
  const [type, ...others] = labels.filter((label) => label !== "Entity");
  if (others.length === 0 && type !== undefined) {
    if (labels.includes("Entity") && isEntityType(type)) return type;
    const kind = OTHER_KINDS.find((other) => other === type);
    if (labels.length === 1 && kind !== undefined) return kind;
  }
  throw fileProblem(place, {
    en: `the labels ${labels.join(", ") || "(none)"} are not the model's: an entity has Entity and its type, other nodes ${OTHER_KINDS.join(", ")}.`,
    zh: `标签 ${labels.join("、") || "（无）"} 不属于本模型：实体有 Entity 及其类型，其他节点为 ${OTHER_KINDS.join("、")}。`,
  });
}

const OTHER_KINDS = [...PROVENANCE_LABELS, "Observation"] as const;

function requireModel({ type, start, end, place }: ReadRelationship, kinds: ReadonlyMap<string, NodeKind>): void {
  const [subject, object] = [kinds.get(start), kinds.get(end)];
  if (subject === undefined || object === undefined) return;
  const fits = isFactType(type)
    ? isEntityType(subject) && isEntityType(object)
    : Object.hasOwn(ENDS, type) && fitsEnds(ENDS[type], subject, object);
  if (!fits) {
    throw fileProblem(place, {
      en: `the model has no ${type || "relationship without a type"} from ${subject} to ${object} (${start} → ${end}).`,
      zh: `模型中没有从 ${subject} 到 ${object} 的${type === "" ? "无类型关系" : ` ${type}`}（${start} → ${end}）。`,
    });
  }
}

function fitsEnds(ends: (typeof ENDS)[string] | undefined, subject: NodeKind, object: NodeKind): boolean {
  const [starts, targets] = ends ?? [[], []];
  return starts.includes(subject) && (targets === "entity" ? isEntityType(object) : targets.includes(object));
}
