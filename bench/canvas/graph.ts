import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { createRandom, type Random } from "../random.js";
import { madeUpName } from "../synthetic/names.js";

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly x: number;
  /** Upwards, as Mailuo's canvas has it. */
  readonly y: number;
  /** In pixels, seen from where the picture fills the window. */
  readonly radius: number;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** A graph with places. The last node stands alone in the upper right corner, so that a click there can mean no other. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const [HALF_WIDTH, HALF_HEIGHT] = [560, 340];
/** So many nodes may be as large as on Mailuo's canvas; the more there are, the smaller each. */
const ROOMY = 1_000;

/** The same graph for the same numbers: groups that are linked within, hubs that link them. */
export function drawnGraph(nodeCount: number, edgeCount: number): DrawnGraph {
  const random = createRandom(nodeCount);
  const groupCount = Math.max(Math.round(Math.sqrt(nodeCount) / 3), 2);
  const groups = Array.from({ length: groupCount }, (_, index) => discPoint(index, groupCount));
  const groupOf = (index: number) => index % groupCount;
  const alone = nodeCount - 1;
  const ends = Array.from({ length: edgeCount }, (_, index) => {
    const source = index < nodeCount ? index : Math.floor(random() * alone);
    const target = random() < 0.8 ? memberOf(groupOf(source), { groupCount, alone, random }) : hub(alone, random);
    return [source, target === source ? (source + 1) % alone : target] as const;
  });
  const degrees = new Uint32Array(nodeCount);
  for (const pair of ends) for (const end of pair) degrees[end] = (degrees[end] ?? 0) + 1;
  const shrink = Math.min(1, Math.sqrt(ROOMY / nodeCount));
  const nodes = Array.from({ length: nodeCount }, (_, index): DrawnNode => {
    const type = ENTITY_TYPES[groupOf(index) % ENTITY_TYPES.length] ?? "Place";
    const [middleX, middleY] = groups[groupOf(index)] ?? [0, 0];
    const spread = 0.9 / Math.sqrt(groupCount);
    const [x, y] = [middleX + gaussian(random) * spread * 0.5, middleY + gaussian(random) * spread * 0.5];
    return {
      id: `node:${index}`,
      name: madeUpName(type, index),
      type,
      x: index === alone ? HALF_WIDTH * 1.1 : x * HALF_WIDTH,
      y: index === alone ? HALF_HEIGHT * 1.1 : y * HALF_HEIGHT,
      radius: Math.min(17, 4 + 2.2 * Math.sqrt(degrees[index] ?? 0)) * shrink,
    };
  });
  const edges = ends.map(([source, target], index) => ({
    id: `edge:${index}`,
    source: `node:${source}`,
    target: `node:${target}`,
  }));
  return { nodes, edges };
}

/** Evenly over the disc of radius 1. */
function discPoint(index: number, count: number): readonly [x: number, y: number] {
  const radius = Math.sqrt((index + 0.5) / count);
  const angle = index * 2.399963;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

interface Members {
  readonly groupCount: number;
  readonly alone: number;
  readonly random: Random;
}

/** The first of a group are its hubs. */
function memberOf(group: number, { groupCount, alone, random }: Members): number {
  const place = Math.floor(random() ** 2.5 * Math.floor(alone / groupCount));
  return Math.min(group + place * groupCount, alone - 1);
}

function hub(alone: number, random: Random): number {
  return Math.floor(random() ** 4 * alone);
}

/** About 0 with the deviation 1, and never far out. */
function gaussian(random: Random): number {
  return (random() + random() + random() - 1.5) * 2;
}
