import { GraphError } from "#model/problem.js";
import { labelCount, LAYER_NAMES, LAYERS, type Layer } from "./labels.js";

/** What training learned of one layer: `transitions` are factors, from label × to label. */
export interface LayerWeights {
  readonly labels: number;
  /** The first of the layer's columns among those of all layers. */
  readonly column: number;
  readonly transitions: Float64Array;
}

/** What each feature says for each label of each layer, a column a label. */
export interface Weights {
  readonly columns: number;
  readonly layers: Readonly<Record<Layer, LayerWeights>>;
  /**
   * Open hash table, `SLOT` numbers to a slot: a feature (0 where there is none) and its row, side by side so that the memory is asked once.
   * The row has five numbers with four columns each, a byte a column: in steps of the column's scale, and `ZERO` more.
   */
  readonly table: Int32Array;
  readonly scales: Float32Array;
}

/** Columns of a row, four in a number. */
export const ROW = 5;
/** A feature and its row. */
export const SLOT = 1 + ROW;
/** What a byte of a row holds for a weight of 0. */
export const ZERO = 128;

export const MAGIC = 0x474c_4d54;
export const WEIGHTS_VERSION = 2;
const HEADER = 16;

/** Reads a weights file (its format: README.md here). Throws a GraphError that names the file when it is damaged or of another version. */
export function weightsFromBytes(bytes: Uint8Array, path: string): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (index: number): number => (index * 4 + 4 <= bytes.length ? view.getUint32(index * 4, true) : 0);
  const [count, entries] = [word(2), word(3)];
  const moves = LAYER_NAMES.reduce((sum, layer) => sum + labelCount(LAYERS[layer]) ** 2, 0);
  const size = HEADER + LAYER_NAMES.length * 4 + moves * 4 + count * 5 + entries * 2;
  if (word(0) !== MAGIC || word(1) !== WEIGHTS_VERSION || bytes.length !== size) {
    throw new GraphError(
      "invalid-configuration",
      `${path} holds no weights of version ${String(WEIGHTS_VERSION)} for the tagger; train them anew with npm run train.`,
    );
  }
  let position = HEADER;
  const float = (): number => {
    position += 4;
    return view.getFloat32(position - 4, true);
  };
  const scales = LAYER_NAMES.map(() => float());
  let columns = 0;
  const scaleOf: number[] = [];
  const [names, places] = LAYER_NAMES.map((layer, number): LayerWeights => {
    const labels = labelCount(LAYERS[layer]);
    const column = columns;
    columns += labels;
    for (let label = 0; label < labels; label += 1) scaleOf.push(scales[number] ?? 0);
    return { labels, column, transitions: Float64Array.from({ length: labels * labels }, () => Math.exp(float())) };
  });
  if (names === undefined || places === undefined) throw new RangeError("a layer is missing");
  const hashes = Int32Array.from({ length: count }, (_, index) => view.getInt32(position + index * 4, true));
  const sizes = bytes.subarray(position + count * 4, position + count * 5);
  const entryColumns = bytes.subarray(position + count * 5, position + count * 5 + entries);
  const rowOf = rowsBySize(sizes);
  const cells = new Uint8Array(count * ROW * 4).fill(ZERO);
  let entry = 0;
  for (let index = 0; index < count; index += 1) {
    const row = (rowOf[index] ?? 0) * ROW * 4;
    for (const end = entry + (sizes[index] ?? 0); entry < end; entry += 1)
      cells[row + (entryColumns[entry] ?? 0)] = ZERO + view.getInt8(position + count * 5 + entries + entry);
  }
  const packed = new DataView(cells.buffer);
  const rows = Int32Array.from({ length: count * ROW }, (_, index) => packed.getInt32(index * 4, true));
  return {
    columns,
    layers: { names, places },
    table: tableOf(inOrder(hashes, rowOf), rows),
    scales: Float32Array.from(scaleOf),
  };
}

/** The row of each feature: those with the most entries first. They are the ones that texts have most, and so stand near each other. */
function rowsBySize(sizes: Uint8Array): Int32Array {
  const starts = new Int32Array(257);
  for (const size of sizes) starts[256 - size] = (starts[256 - size] ?? 0) + 1;
  for (let size = 1; size < starts.length; size += 1) starts[size] = (starts[size] ?? 0) + (starts[size - 1] ?? 0);
  return Int32Array.from(sizes, (size) => {
    const row = starts[255 - size] ?? 0;
    starts[255 - size] = row + 1;
    return row;
  });
}

/** The features by their rows. */
function inOrder(hashes: Int32Array, rowOf: Int32Array): Int32Array {
  const features = new Int32Array(hashes.length);
  for (const [index, row] of rowOf.entries()) features[row] = hashes[index] ?? 0;
  return features;
}

/** Features are put in by their rows: those that texts have most stand where they are looked for first. */
function tableOf(features: Int32Array, rows: Int32Array): Int32Array {
  const mask = 2 ** Math.max(4, Math.ceil(Math.log2(features.length * 1.25 + 1))) - 1;
  const table = new Int32Array(SLOT * (mask + 1));
  for (const [row, feature] of features.entries()) {
    let slot = feature & mask;
    while (table[SLOT * slot] !== 0) slot = (slot + 1) & mask;
    table[SLOT * slot] = feature;
    table.set(rows.subarray(row * ROW, (row + 1) * ROW), SLOT * slot + 1);
  }
  return table;
}
