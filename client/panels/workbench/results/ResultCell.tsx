import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { UnstyledButton } from "@mantine/core";
import { nodeName } from "../../../core/derive.js";
import { entityTypeOf } from "../../../core/entity-type.js";
import { useCore } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { TypeIcon } from "../../parts/TypeIcon.js";
import { cellContent, type CellContent } from "./cell-content.js";
import styles from "../workbench.module.css";

interface ResultGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

/** A value of the result; nodes and facts open their details. */
export function ResultCell({ cell, graph }: { readonly cell: Cell; readonly graph: ResultGraph }) {
  return <Content content={cellContent(cell)} graph={graph} />;
}

interface ContentProps {
  readonly content: CellContent;
  readonly graph: ResultGraph;
}

function Content({ content, graph }: ContentProps) {
  const { language } = useWords();
  switch (content.kind) {
    case "nothing":
      return <span className={styles["nothing"]}>—</span>;
    case "text":
      return content.text;
    case "number":
      return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(content.number);
    case "node":
      return <NodeCell id={content.id} node={graph.nodes.get(content.id)} />;
    case "relationship":
      return <RelationshipCell id={content.id} relationship={graph.relationships.get(content.id)} />;
    case "path":
      return <List items={content.nodes.map((id) => ({ kind: "node", id }))} graph={graph} separator=" → " />;
    default:
      return <List items={content.items} graph={graph} separator="、" />;
  }
}

interface ListProps {
  readonly items: readonly CellContent[];
  readonly graph: ResultGraph;
  readonly separator: string;
}

function List({ items, graph, separator }: ListProps) {
  return items.map((item, index) => (
    // Values have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index}>
      {index > 0 && separator}
      <Content content={item} graph={graph} />
    </span>
  ));
}

function NodeCell({ id, node }: { readonly id: string; readonly node: GraphNode | undefined }) {
  const core = useCore();
  const { language } = useWords();
  if (node === undefined) return id;
  const type = entityTypeOf(node);
  const open = node.labels.includes("Document") ? () => core.openReader(id) : () => core.select(id);
  if (type === undefined && !node.labels.includes("Document")) return <OtherNode node={node} />;
  return (
    <UnstyledButton className={styles["reference"]} title={id} onClick={() => void open()}>
      <TypeIcon type={type ?? ""} size={14} />
      <span>{nodeName(node, language)}</span>
    </UnstyledButton>
  );
}

/** A passage, a section, a figure, or a node of another database: its label and its text. */
function OtherNode({ node }: { readonly node: GraphNode }) {
  const { language, typeName } = useWords();
  const { text } = node.properties;
  return (
    <span className={styles["otherNode"]} title={node.id}>
      <small>{node.labels.map(typeName).join(" · ")}</small>
      <span>{typeof text === "string" ? text : nodeName(node, language)}</span>
    </span>
  );
}

interface RelationshipCellProps {
  readonly id: string;
  readonly relationship: GraphRelationship | undefined;
}

function RelationshipCell({ id, relationship }: RelationshipCellProps) {
  const core = useCore();
  const { relationName } = useWords();
  if (relationship === undefined) return id;
  const name = relationName(relationship.type);
  if (!Array.isArray(relationship.properties["evidence"])) return name;
  return (
    <UnstyledButton className={styles["reference"]} title={id} onClick={() => void core.openEvidence(id)}>
      — {name} →
    </UnstyledButton>
  );
}
