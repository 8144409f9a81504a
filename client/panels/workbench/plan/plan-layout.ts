import { hierarchy, tree } from "d3-hierarchy";
import { type PlanStep, rowsOf } from "./plan-steps.js";

/** Pixels of a step's box, and between boxes. */
export const BOX = { width: 208, height: 76 } as const;
const GAP = { across: 40, down: 18 } as const;
const EDGE = 16;
const THINNEST = 1.5;
const THICKEST = 9;

export interface PlacedStep {
  readonly step: PlanStep;
  /** The upper left corner of its box. */
  readonly x: number;
  readonly y: number;
  readonly isCollapsed: boolean;
}

/** Where rows go from a step into the one that takes them. */
export interface RowLine {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly width: number;
}

export interface PlanLayout {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly lines: readonly RowLine[];
}

/** The root on the left, what gives it its rows to the right of it. */
export function planLayout(root: PlanStep, collapsed: ReadonlySet<string>): PlanLayout {
  const shown = hierarchy(root, (step) => (collapsed.has(step.id) ? [] : [...step.children]));
  const arranged = tree<PlanStep>().nodeSize([BOX.height + GAP.down, BOX.width + GAP.across])(shown);
  const nodes = arranged.descendants();
  const top = Math.min(...nodes.map(({ x }) => x));
  const place = (node: { readonly x: number; readonly y: number }) => ({
    x: node.y + EDGE,
    y: node.x - top + EDGE,
  });
  const most = Math.max(1, ...nodes.map(({ data }) => rowsOf(data) ?? 0));
  return {
    width: Math.max(...nodes.map(({ y }) => y)) + BOX.width + 2 * EDGE,
    height: Math.max(...nodes.map(({ x }) => x)) - top + BOX.height + 2 * EDGE,
    steps: nodes.map((node) => ({
      step: node.data,
      ...place(node),
      isCollapsed: collapsed.has(node.data.id) && node.data.children.length > 0,
    })),
    lines: arranged.links().map(({ source, target }) => ({
      id: target.data.id,
      from: middleOf(place(target), 0),
      to: middleOf(place(source), BOX.width),
      width: lineWidth(rowsOf(target.data), most),
    })),
  };
}

function middleOf(corner: { readonly x: number; readonly y: number }, across: number) {
  return { x: corner.x + across, y: corner.y + BOX.height / 2 };
}

/** Rows differ by orders of magnitude: ten times as many are as much thicker, wherever. */
function lineWidth(rows: number | null, most: number): number {
  if (rows === null || most <= 1) return THINNEST;
  return THINNEST + ((THICKEST - THINNEST) * Math.log10(1 + rows)) / Math.log10(1 + most);
}
