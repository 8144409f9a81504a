import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { useLayoutEffect, useMemo, type KeyboardEvent, type RefObject } from "react";
import { nodeName } from "../../../core/scene/derive.js";
import { entityTypeOf } from "../../../core/names/entity-type.js";
import type { Language } from "../../../core/session/preferences.js";
import { useCore } from "../../frame/page-context.js";
import { factSentence } from "../../messages/fact-sentence.js";
import { useWords } from "../../messages/words.js";
import { typeVariable } from "../../theme.js";
import { clippedText, textWidth } from "../pictures/clipped-text.js";
import { scrollToMiddle } from "../pictures/middle.js";
import type { Zoom } from "../pictures/use-zoom.js";
import styles from "./graph.module.css";
import { type DrawnLine, namedNodes, nodesByDegree, type PlacedNode, resultPicture } from "./result-picture.js";

interface GraphPictureProps {
  readonly graph: Subgraph;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly zoom: Zoom;
}

const RADIUS = 7;
/** Latin letters of a name beside its node. */
const NAME_LENGTH = 20;
/** Smaller it could not be read, and scrolls instead. */
const READABLE = 0.75;
/** Pixels of a Latin letter. */
const LETTER = 6.3;

/** A small picture that stands still; where it is larger than its box, what has the most lines is in the middle. Entities and facts in it are selected as in the table. */
export function GraphPicture({ graph, drawing, zoom }: GraphPictureProps) {
  const { t } = useWords();
  const { language } = useWords();
  const picture = useMemo(() => resultPicture(graph), [graph]);
  const named = useMemo(
    () => namedNodes(picture, ({ node }) => textWidth(clippedText(nameOf(node, language), NAME_LENGTH)) * LETTER),
    [picture, language],
  );
  const { width, height, nodes, lines } = picture;
  useLayoutEffect(() => {
    const [hub] = nodesByDegree(picture);
    const box = drawing.current?.parentElement;
    if (hub === undefined || box == null) return;
    scrollToMiddle(box, { x: hub.x / picture.width, y: hub.y / picture.height });
  }, [picture, drawing]);
  return (
    <div className={styles["scroller"]}>
      <svg
        ref={drawing}
        viewBox={`0 0 ${width} ${height}`}
        style={
          zoom.scale === null
            ? { minWidth: width * READABLE, minHeight: height * READABLE }
            : { width: width * zoom.scale, height: height * zoom.scale }
        }
        role="group"
        aria-label={t("graph.title")}
      >
        {lines.map((line) => (
          <Line key={line.relationship.id} line={line} />
        ))}
        {nodes.map((placed) => (
          <Node key={placed.node.id} placed={placed} isNamed={named.has(placed.node.id)} />
        ))}
      </svg>
    </div>
  );
}

function Line({ line: { relationship, from, to } }: { readonly line: DrawnLine }) {
  const core = useCore();
  const words = useWords();
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const told = factSentence({ start: from.node, type: relationship.type, end: to.node }, words, (node) =>
    nodeName(node, words.language),
  );
  const open = isFact(relationship) ? () => void core.openEvidence(relationship.id) : undefined;
  return (
    <g className={styles["line"]} {...pressable(told, open)}>
      <title>{told}</title>
      <line className={styles["hit"]} {...ends} />
      <line className={styles["seen"]} {...ends} />
    </g>
  );
}

interface NodeProps {
  readonly placed: PlacedNode;
  readonly isNamed: boolean;
}

function Node({ placed: { node, x, y }, isNamed }: NodeProps) {
  const core = useCore();
  const { language, typeName } = useWords();
  const type = entityTypeOf(node);
  const name = nameOf(node, language);
  const open = type === undefined ? undefined : () => void core.select(node.id);
  return (
    <g className={styles["node"]}>
      <g aria-hidden="true">
        <circle cx={x} cy={y} r={RADIUS} fill={typeVariable(type ?? "")} />
        {isNamed && (
          <text x={x} y={y + RADIUS + 13} textAnchor="middle">
            {clippedText(name, NAME_LENGTH)}
          </text>
        )}
      </g>
      <circle
        className={styles["target"]}
        cx={x}
        cy={y}
        r={RADIUS + 2}
        {...pressable(`${name} · ${typeName(type ?? node.labels[0] ?? "")}`, open)}
      >
        <title>{name}</title>
      </circle>
    </g>
  );
}

/** A passage is called by its text. */
function nameOf(node: GraphNode, language: Language): string {
  const { text } = node.properties;
  return typeof text === "string" ? text : nodeName(node, language);
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
