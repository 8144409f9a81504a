/** At most so much of the picture is covered by discs: where there are more nodes, they may overlap until one comes nearer. */
const COVERED_AT_MOST = 0.2;
const ROUNDS = 60;
/** Width of the picture in pixels for which sizes are meant, and the least gap in it. */
const PICTURE = 700;
const GAP = 5;
/** What is left between two discs for several lines and their count, in such pixels, and for how many of such pairs there is room. */
const BUNDLE = { length: 24, count: 60 };

interface Separated {
  /** Radii in pixels. */
  readonly sizes: Float32Array;
  readonly fixed: Uint8Array;
  /** Pairs of nodes with several lines between them. */
  readonly bundles?: Uint32Array;
}

/**
 * Pushes discs that overlap apart, a little a round, until none do or the rounds are over, and those with several lines between them
 * until these can be told apart. Discs are as large as they will be in a picture that shows everything; what is fixed stays.
 */
export function separate(positions: Float32Array, { sizes, fixed, bundles = new Uint32Array() }: Separated): void {
  const scale = scaleFor(positions, sizes);
  const radii = sizes.map((size) => (size + GAP) * scale);
  const cell = 2 * radii.reduce((one, other) => Math.max(one, other), 0);
  if (cell === 0) return;
  const length = BUNDLE.length * scale * Math.min(1, (2 * BUNDLE.count) / bundles.length);
  const discs: Discs = { positions, radii, fixed, cell, bundles, length };
  for (let round = 0; round < ROUNDS; round += 1) if (!separateOnce(discs)) return;
}

interface Discs {
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  readonly fixed: Uint8Array;
  /** No two discs overlap whose cells of this side do not touch. */
  readonly cell: number;
  readonly bundles: Uint32Array;
  /** The least of a bundle, from disc to disc. */
  readonly length: number;
}

/** Units of the graph for a pixel of the picture. */
function scaleFor(positions: Float32Array, sizes: Float32Array): number {
  const [width, height] = [spanOf(positions, 0), spanOf(positions, 1)];
  const side = Math.max(width, height);
  const unitsPerPixel = side / PICTURE;
  const covered = sizes.reduce((sum, size) => sum + Math.PI * ((size + GAP) * unitsPerPixel) ** 2, 0);
  // A line of nodes has no area, but room beside it.
  const room = COVERED_AT_MOST * Math.max(width, side / 4) * Math.max(height, side / 4);
  const shrink = Math.min(1, Math.sqrt(room / Math.max(covered, Number.MIN_VALUE)));
  return unitsPerPixel * shrink;
}

function separateOnce(discs: Discs): boolean {
  const { positions, cell, bundles, length } = discs;
  const cells = new Map<string, number[]>();
  const column = (value = 0) => Math.floor(value / cell);
  for (let node = 0; node < discs.radii.length; node += 1) {
    const key = `${column(positions[2 * node])},${column(positions[2 * node + 1])}`;
    const there = cells.get(key);
    if (there === undefined) cells.set(key, [node]);
    else there.push(node);
  }
  let isMoved = false;
  for (let node = 0; node < discs.radii.length; node += 1) {
    const [x, y] = [column(positions[2 * node]), column(positions[2 * node + 1])];
    for (let at = 0; at < 9; at += 1) {
      for (const other of cells.get(`${x + (at % 3) - 1},${y + Math.floor(at / 3) - 1}`) ?? []) {
        if (other > node) isMoved = pushApart(discs, [node, other]) || isMoved;
      }
    }
  }
  for (let pair = 0; pair < bundles.length; pair += 2) {
    isMoved = pushApart(discs, [bundles[pair] ?? 0, bundles[pair + 1] ?? 0], length) || isMoved;
  }
  return isMoved;
}

/** Moves two discs by half of what they lack of a gap each; where one is fixed, the other by all of it. */
function pushApart(
  { positions, radii, fixed }: Discs,
  [one, other]: readonly [one: number, other: number],
  gap = 0,
): boolean {
  const wanted = (radii[one] ?? 0) + (radii[other] ?? 0) + gap;
  let dx = (positions[2 * other] ?? 0) - (positions[2 * one] ?? 0);
  let dy = (positions[2 * other + 1] ?? 0) - (positions[2 * one + 1] ?? 0);
  const distance = Math.hypot(dx, dy);
  // A hair's breadth of overlap is none: rounding would never end.
  if (distance >= wanted * 0.999) return false;
  const [isHeld, isOtherHeld] = [fixed[one] === 1, fixed[other] === 1];
  if (isHeld && isOtherHeld) return false;
  if (distance < wanted * 1e-3) [dx, dy] = [Math.cos(one + other), Math.sin(one + other)];
  const length = Math.hypot(dx, dy);
  const overlap = wanted - distance;
  const share = isHeld ? 0 : isOtherHeld ? 1 : 0.5;
  const shift = (node: number, by: number) => {
    positions[2 * node] = (positions[2 * node] ?? 0) + (dx / length) * by;
    positions[2 * node + 1] = (positions[2 * node + 1] ?? 0) + (dy / length) * by;
  };
  shift(one, -overlap * share);
  shift(other, overlap * (1 - share));
  return true;
}

function spanOf(positions: Float32Array, axis: 0 | 1): number {
  let [least, greatest] = [Infinity, -Infinity];
  for (let at = axis; at < positions.length; at += 2) {
    least = Math.min(least, positions[at] ?? 0);
    greatest = Math.max(greatest, positions[at] ?? 0);
  }
  return Math.max(greatest - least, 0);
}
