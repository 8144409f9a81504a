import type { GraphNode } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { beginningOf } from "../../../core/names/characters.js";
import { nodeName } from "../../../core/scene/derive.js";
import { entityTypeOf } from "../../../core/names/entity-type.js";
import { useCore } from "../../frame/page-context.js";
import { factLine } from "../../messages/fact-sentence.js";
import { useWords } from "../../messages/words.js";
import { TypeIcon } from "../../parts/TypeIcon.js";
import { type Beside, NOTHING_BESIDE } from "./beside.js";
import { lineBetween, namesOfEnds } from "./cell-text.js";
import type { CellContent } from "./cell-content.js";
import styles from "./cells.module.css";
import { drawnValue, type DrawnValue } from "./drawn-value.js";
import type { ResultGraph } from "./result-graph.js";

/** Characters of a text that are drawn in a table; all of it is shown on its own. */
const SHOWN_CHARACTERS = 300;

interface ResultCellProps {
  readonly cell: Cell;
  readonly graph: ResultGraph;
  /** Of a relationship: what stands next to it in the row. */
  readonly beside: Beside | undefined;
}

/** A value of the result; nodes and facts open their details. */
export function ResultCell({ cell, graph, beside }: ResultCellProps) {
  return <Content content={drawnValue(cell)} graph={graph} beside={beside} />;
}

interface ContentProps {
  readonly content: DrawnValue;
  readonly graph: ResultGraph;
  readonly beside?: Beside | undefined;
}

/** What is plain text needs no words of the interface: of a hundred thousand rows each cell in sight is drawn anew at every turn of the wheel. */
function Content({ content, graph, beside }: ContentProps) {
  switch (content.kind) {
    case "nothing":
      return <span className={styles["nothing"]}>—</span>;
    case "number":
      return String(rounded(content.number));
    case "binary":
      return <Bytes count={content.bytes} />;
    case "node":
      return <NodeCell id={content.id} node={graph.nodes.get(content.id)} />;
    case "relationship":
      return <RelationshipCell id={content.id} graph={graph} beside={beside} />;
    case "path":
      return <Path path={content} graph={graph} />;
    case "list":
      return <List {...content} graph={graph} />;
    case "map":
      return <Entries {...content} graph={graph} />;
    case "typed":
      return <span className={styles["typed"]}>{shortened(content.text)}</span>;
    default:
      return shortened(content.text);
  }
}

/** To six digits behind the point; what is further off is the engine's arithmetic. */
function rounded(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toFixed(6));
}

function Bytes({ count }: { readonly count: number }) {
  const { t } = useWords();
  return <span className={styles["typed"]}>{t("result.bytes", { count })}</span>;
}

function shortened(text: string): string {
  return beginningOf(text, SHOWN_CHARACTERS);
}

type ListProps = Omit<Extract<DrawnValue, { kind: "list" }>, "kind"> & { readonly graph: ResultGraph };

function List({ items, rest, graph }: ListProps) {
  const comma = useWords().t("list.comma");
  if (items.length + rest === 0) return <span className={styles["typed"]}>[]</span>;
  return (
    <>
      {items.map((item, index) => (
        // Values have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index > 0 && comma}
          <Inner content={item} graph={graph} />
        </span>
      ))}
      <Rest count={rest} isAll={items.length === 0} />
    </>
  );
}

/** What stands in a list or a map; a list is told from what stands beside it by brackets. */
function Inner({ content, graph }: Omit<ContentProps, "beside">) {
  const shown = <Content content={content} graph={graph} beside={NOTHING_BESIDE} />;
  const isFilled = content.kind === "list" && content.items.length + content.rest > 0;
  return isFilled ? <>[{shown}]</> : shown;
}

type EntriesProps = Omit<Extract<DrawnValue, { kind: "map" }>, "kind"> & { readonly graph: ResultGraph };

/** What stands in a map, each under its name. */
function Entries({ entries, rest, graph }: EntriesProps) {
  const comma = useWords().t("list.comma");
  return (
    <span className={styles["typed"]}>
      {"{"}
      {entries.map(([name, value], index) => (
        <span key={name}>
          {index > 0 && comma}
          {shortened(name)}: <Inner content={value} graph={graph} />
        </span>
      ))}
      <Rest count={rest} isAll={entries.length === 0} />
      {"}"}
    </span>
  );
}

/** How many are not drawn. */
function Rest({ count, isAll }: { readonly count: number; readonly isAll: boolean }) {
  const { t } = useWords();
  if (count === 0) return null;
  return <small className={styles["rest"]}>{t(isAll ? "result.items" : "result.moreItems", { count })}</small>;
}

function Path({ path, graph }: { readonly path: Extract<CellContent, { kind: "path" }>; readonly graph: ResultGraph }) {
  return path.nodes.map((id, index) => {
    const link = path.relationships[index - 1];
    return (
      // A path may lead through a node twice.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={styles["step"]}>
        {link !== undefined && (
          <RelationshipCell id={link} graph={graph} beside={{ before: path.nodes[index - 1] ?? null, after: id }} />
        )}
        <NodeCell id={id} node={graph.nodes.get(id)} />
      </span>
    );
  });
}

function NodeCell({ id, node }: { readonly id: string; readonly node: GraphNode | undefined }) {
  const core = useCore();
  const { language } = useWords();
  if (node === undefined) return id;
  const type = entityTypeOf(node);
  const open = node.labels.includes("Document") ? () => core.openReader(id) : () => core.select(id);
  if (type === undefined && !node.labels.includes("Document")) return <OtherNode node={node} />;
  return (
    <button type="button" tabIndex={-1} className={styles["reference"]} title={id} onClick={() => void open()}>
      <TypeIcon type={type ?? ""} size={14} />
      <span>{nodeName(node, language)}</span>
    </button>
  );
}

/** A passage, a section, a figure, or a node of another database: its label and its text. */
function OtherNode({ node }: { readonly node: GraphNode }) {
  const { language, typeName } = useWords();
  const { text } = node.properties;
  return (
    <span className={styles["otherNode"]} title={node.id}>
      <small>{node.labels.map(typeName).join(" · ")}</small>
      <span>{shortened(typeof text === "string" ? text : nodeName(node, language))}</span>
    </span>
  );
}

interface RelationshipCellProps {
  readonly id: string;
  readonly graph: ResultGraph;
  readonly beside: Beside | undefined;
}

function RelationshipCell({ id, graph, beside }: RelationshipCellProps) {
  const core = useCore();
  const words = useWords();
  const relationship = graph.relationships.get(id);
  if (relationship === undefined) return id;
  if (!Array.isArray(relationship.properties["evidence"])) return words.relationName(relationship.type);
  const ends = namesOfEnds(relationship, { graph, words }, beside);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles["reference"]}
      title={id}
      onClick={() => void core.openEvidence(id)}
    >
      {ends === null ? lineBetween(relationship, words, beside) : factLine({ ...ends, type: relationship.type }, words)}
    </button>
  );
}
