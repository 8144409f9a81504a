import type { Trees } from "#loaders/tagger/trees.js";
import { binCases, binLimits, type TraitTable } from "./bins.js";

export interface Cases extends TraitTable {
  /** 1 right, 0 wrong. */
  readonly right: Uint8Array;
  /** How much each case counts; all the same without. */
  readonly weights?: Float32Array;
}

export interface BoostingSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf, and what is added to it. */
  readonly leastMass: number;
  readonly ridge: number;
  /** Each tree sees such a share of the cases, and such a share of the traits: trees that differ err less together (Friedman 2002). */
  readonly caseShare: number;
  readonly traitShare: number;
}

/**
 * Gradient boosting of the logistic loss over binned traits (Friedman 2001; second order as in Chen, Guestrin 2016). The
 * same cases give the same trees: what looks like chance is counted from one.
 */
export function learnTrees(cases: Cases, settings: BoostingSettings): Trees {
  const { count, width } = cases;
  const { trees, depth } = settings;
  const limits = Array.from({ length: width }, (_, trait) => binLimits(cases, trait));
  const inner = 2 ** depth - 1;
  const learned: Trees = {
    depth,
    width,
    base: baseOf(cases),
    traits: new Uint8Array(trees * inner),
    limits: new Float32Array(trees * inner),
    leaves: new Float32Array(trees * (inner + 1)),
  };
  const growth: Growth = {
    cases,
    settings,
    limits,
    bins: binCases(cases, limits),
    learned,
    sums: new Float64Array(count).fill(learned.base),
    slopes: new Float64Array(count),
    masses: new Float64Array(count),
    nodes: new Int32Array(count),
  };
  const draw = createDraw();
  for (let tree = 0; tree < trees; tree += 1) {
    differentiate(growth);
    growth.nodes.fill(0);
    const seen = draw(count, settings.caseShare);
    const asked = draw(width, settings.traitShare);
    for (let level = 0; level < depth; level += 1) split(growth, { seen, asked, depth: level, base: tree * inner });
    setLeaves(growth, tree, seen);
  }
  return learned;
}

interface Growth {
  readonly cases: Cases;
  readonly settings: BoostingSettings;
  readonly limits: readonly (readonly number[])[];
  /** Trait × case: how many limits the value is above. */
  readonly bins: Uint8Array;
  readonly learned: Trees;
  /** Of each case the sum of the trees so far, the first and second derivatives there, and the node it has come to. */
  readonly sums: Float64Array;
  readonly slopes: Float64Array;
  readonly masses: Float64Array;
  readonly nodes: Int32Array;
}

/** Gives a share of the numbers below `count`, in order, others at each call; the same ones for every run. */
function createDraw(): (count: number, share: number) => Int32Array {
  let state = 1;
  return (count, share) => {
    const drawn: number[] = [];
    for (let number = 0; number < count; number += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      if ((state >>> 8) / 2 ** 24 < share) drawn.push(number);
    }
    return Int32Array.from(drawn);
  };
}

function differentiate({ cases: { count, right, weights }, sums, slopes, masses }: Growth): void {
  for (let index = 0; index < count; index += 1) {
    const share = 1 / (1 + Math.exp(-(sums[index] ?? 0)));
    const weight = weights?.[index] ?? 1;
    slopes[index] = weight * ((right[index] ?? 0) - share);
    masses[index] = weight * share * (1 - share);
  }
}

/** The best question found for each node of a level; trait −1 where none gains. */
interface Questions {
  readonly gains: Float64Array;
  readonly traits: Int32Array;
  readonly bins: Int32Array;
}

/** A level of a tree, and what it is grown from. */
interface Layer {
  readonly seen: Int32Array;
  readonly asked: Int32Array;
  readonly depth: number;
  /** Of the tree's first node. */
  readonly base: number;
}

function split(growth: Growth, { seen, asked, depth, base }: Layer): void {
  const { cases, limits, learned, nodes, bins } = growth;
  const size = 2 ** depth;
  const first = size - 1;
  const best: Questions = {
    gains: new Float64Array(size).fill(1e-6),
    traits: new Int32Array(size).fill(-1),
    bins: new Int32Array(size),
  };
  const level = levelOf(growth, seen, first);
  for (const trait of asked) {
    if ((limits[trait]?.length ?? 0) > 0) ask(growth, { trait, size, level }, best);
  }
  for (let place = 0; place < size; place += 1) {
    const trait = best.traits[place] ?? -1;
    learned.traits[base + first + place] = Math.max(trait, 0);
    learned.limits[base + first + place] = limits[trait]?.[best.bins[place] ?? 0] ?? Infinity;
  }
  for (let index = 0; index < cases.count; index += 1) {
    const node = nodes[index] ?? 0;
    const trait = best.traits[node - first] ?? -1;
    const goesRight = trait >= 0 && (bins[trait * cases.count + index] ?? 0) > (best.bins[node - first] ?? 0);
    nodes[index] = 2 * node + (goesRight ? 2 : 1);
  }
}

/** The cases that count, side by side: their numbers, the places of their nodes in the level, and their derivatives. */
interface Level {
  readonly seen: Int32Array;
  readonly places: Int32Array;
  readonly slopes: Float64Array;
  readonly masses: Float64Array;
}

function levelOf({ nodes, slopes, masses }: Growth, seen: Int32Array, first: number): Level {
  const level: Level = {
    seen,
    places: new Int32Array(seen.length),
    slopes: new Float64Array(seen.length),
    masses: new Float64Array(seen.length),
  };
  for (let number = 0; number < seen.length; number += 1) {
    const index = seen[number] ?? 0;
    level.places[number] = (nodes[index] ?? 0) - first;
    level.slopes[number] = slopes[index] ?? 0;
    level.masses[number] = masses[index] ?? 0;
  }
  return level;
}

/** A trait, the number of nodes, and the cases there. */
interface Asked {
  readonly trait: number;
  readonly size: number;
  readonly level: Level;
}

/** Node × bin × (first derivative, second derivative). */
function histogramOf(
  { cases: { count }, bins }: Growth,
  { trait, size, level: { seen, places, slopes, masses } }: Asked,
  width: number,
): Float64Array {
  const histogram = new Float64Array(size * width);
  const own = trait * count;
  for (let number = 0; number < seen.length; number += 1) {
    const cell = (places[number] ?? 0) * width + 2 * (bins[own + (seen[number] ?? 0)] ?? 0);
    histogram[cell] = (histogram[cell] ?? 0) + (slopes[number] ?? 0);
    histogram[cell + 1] = (histogram[cell + 1] ?? 0) + (masses[number] ?? 0);
  }
  return histogram;
}

/** Tries every limit of a trait at every node of a level. */
function ask(growth: Growth, asked: Asked, best: Questions): void {
  const { trait, size } = asked;
  const { leastMass, ridge } = growth.settings;
  const last = growth.limits[trait]?.length ?? 0;
  const width = 2 * (last + 1);
  const histogram = histogramOf(growth, asked, width);
  const value = (slope: number, mass: number): number => slope ** 2 / (mass + ridge);
  for (let place = 0; place < size; place += 1) {
    const from = place * width;
    let [slope, mass] = [0, 0];
    for (let bin = 0; bin <= last; bin += 1) {
      slope += histogram[from + 2 * bin] ?? 0;
      mass += histogram[from + 2 * bin + 1] ?? 0;
    }
    const whole = value(slope, mass);
    let [left, leftMass] = [0, 0];
    for (let bin = 0; bin < last; bin += 1) {
      left += histogram[from + 2 * bin] ?? 0;
      leftMass += histogram[from + 2 * bin + 1] ?? 0;
      if (leftMass < leastMass || mass - leftMass < leastMass) continue;
      const gain = value(left, leftMass) + value(slope - left, mass - leftMass) - whole;
      if (gain <= (best.gains[place] ?? 0)) continue;
      best.gains[place] = gain;
      best.traits[place] = trait;
      best.bins[place] = bin;
    }
  }
}

function setLeaves(
  { cases, settings, learned, sums, slopes, masses, nodes }: Growth,
  tree: number,
  seen: Int32Array,
): void {
  const leaves = 2 ** settings.depth;
  const slope = new Float64Array(leaves);
  const mass = new Float64Array(leaves);
  for (const index of seen) {
    const leaf = (nodes[index] ?? 0) - leaves + 1;
    slope[leaf] = (slope[leaf] ?? 0) + (slopes[index] ?? 0);
    mass[leaf] = (mass[leaf] ?? 0) + (masses[index] ?? 0);
  }
  for (let leaf = 0; leaf < leaves; leaf += 1)
    learned.leaves[tree * leaves + leaf] = (settings.rate * (slope[leaf] ?? 0)) / ((mass[leaf] ?? 0) + settings.ridge);
  for (let index = 0; index < cases.count; index += 1)
    sums[index] = (sums[index] ?? 0) + (learned.leaves[tree * leaves + (nodes[index] ?? 0) - leaves + 1] ?? 0);
}

function baseOf({ right, weights }: Cases): number {
  let [yes, no] = [0, 0];
  for (const [index, isRight] of right.entries()) {
    const weight = weights?.[index] ?? 1;
    if (isRight === 1) yes += weight;
    else no += weight;
  }
  return Math.log((yes + 1) / (no + 1));
}
