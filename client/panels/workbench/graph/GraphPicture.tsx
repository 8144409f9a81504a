import type { GraphRelationship, Subgraph } from "#model/graph.js";
import { useMemo, type KeyboardEvent, type RefObject } from "react";
import { nodeName } from "../../../core/derive.js";
import { entityTypeOf } from "../../../core/entity-type.js";
import { useCore } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { typeVariable } from "../../theme.js";
import { clippedText } from "../pictures/clipped-text.js";
import styles from "./graph.module.css";
import { type DrawnLine, type PlacedNode, resultPicture } from "./result-picture.js";

interface GraphPictureProps {
  readonly graph: Subgraph;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

const RADIUS = 7;
/** Latin letters of a name beside its node. */
const NAME_LENGTH = 20;

/** A small picture that stands still. Entities and facts in it are selected as in the table. */
export function GraphPicture({ graph, drawing }: GraphPictureProps) {
  const { t } = useWords();
  const { width, height, nodes, lines } = useMemo(() => resultPicture(graph), [graph]);
  return (
    <div className={styles["scroller"]}>
      <svg ref={drawing} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("graph.title")}>
        {lines.map((line) => (
          <Line key={line.relationship.id} line={line} />
        ))}
        {nodes.map((placed) => (
          <Node key={placed.node.id} placed={placed} />
        ))}
      </svg>
    </div>
  );
}

function Line({ line: { relationship, from, to } }: { readonly line: DrawnLine }) {
  const core = useCore();
  const { language, relationName } = useWords();
  const name = relationName(relationship.type);
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const told = `${nodeName(from.node, language)} — ${name} → ${nodeName(to.node, language)}`;
  const open = isFact(relationship) ? () => void core.openEvidence(relationship.id) : undefined;
  return (
    <g className={styles["line"]} {...pressable(told, open)}>
      <title>{told}</title>
      <line className={styles["hit"]} {...ends} />
      <line className={styles["seen"]} {...ends} />
    </g>
  );
}

function Node({ placed: { node, x, y } }: { readonly placed: PlacedNode }) {
  const core = useCore();
  const { language, typeName } = useWords();
  const type = entityTypeOf(node);
  const text = node.properties["text"];
  const name = typeof text === "string" ? text : nodeName(node, language);
  const open = type === undefined ? undefined : () => void core.select(node.id);
  return (
    <g className={styles["node"]} {...pressable(`${name} · ${typeName(type ?? node.labels[0] ?? "")}`, open)}>
      <title>{name}</title>
      <circle cx={x} cy={y} r={RADIUS} fill={typeVariable(type ?? "")} />
      <text x={x} y={y + RADIUS + 13} textAnchor="middle">
        {clippedText(name, NAME_LENGTH)}
      </text>
    </g>
  );
}

function isFact({ properties }: GraphRelationship): boolean {
  return Array.isArray(properties["evidence"]);
}

/** What makes a part of a picture a button; nothing where there is nothing to open. */
function pressable(label: string, open: (() => void) | undefined) {
  if (open === undefined) return {};
  return {
    role: "button",
    tabIndex: 0,
    "aria-label": label,
    onClick: open,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open();
    },
  } as const;
}
