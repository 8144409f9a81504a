import { GraphError } from "#model/problem.js";
import type { Trees } from "./trees.js";

const MAGIC = 0x5445_524d;
/** Changes with what the traits mean: trees of another version ask for other traits. */
export const TREES_VERSION = 2;
const HEADER = 24;

/** Little-endian: magic, version, depth, number of trees, width, base (32-bit float) · limits · leaves (32-bit floats) · traits (8 bits each). */
export function bytesFromTrees(trees: Trees): Uint8Array {
  const { depth, width, base, traits, limits, leaves } = trees;
  const bytes = new Uint8Array(HEADER + 4 * (limits.length + leaves.length) + traits.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [MAGIC, TREES_VERSION, depth, traits.length / (2 ** depth - 1), width].entries())
    view.setUint32(4 * index, value, true);
  view.setFloat32(20, base, true);
  for (const [index, value] of [...limits, ...leaves].entries()) view.setFloat32(HEADER + 4 * index, value, true);
  bytes.set(traits, HEADER + 4 * (limits.length + leaves.length));
  return bytes;
}

/** Throws a GraphError that names the file when it is damaged or of another version. */
export function treesFromBytes(bytes: Uint8Array, path: string): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (index: number): number => (bytes.length >= HEADER ? view.getUint32(4 * index, true) : 0);
  const [depth, count] = [word(2), word(3)];
  const inner = count * (2 ** depth - 1);
  const size = HEADER + 4 * (2 * inner + count) + inner;
  if (word(0) !== MAGIC || word(1) !== TREES_VERSION || bytes.length !== size) {
    throw new GraphError(
      "invalid-configuration",
      `${path} holds no trees of version ${String(TREES_VERSION)} for the tagger; learn them anew with npm run train.`,
    );
  }
  const floats = Float32Array.from({ length: 2 * inner + count }, (_, index) =>
    view.getFloat32(HEADER + 4 * index, true),
  );
  return {
    depth,
    width: word(4),
    base: view.getFloat32(20, true),
    limits: floats.subarray(0, inner),
    leaves: floats.subarray(inner),
    traits: bytes.slice(size - inner),
  };
}
