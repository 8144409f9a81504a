import { GraphError } from "#model/problem.js";

/** What words say for a link: the weight of a feature is its step times the scale. */
export interface WordWeights {
  readonly scale: number;
  readonly steps: Int8Array;
}

/** The log odds of what has these features. */
export function logOddsBy({ scale, steps }: WordWeights, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += steps[feature] ?? 0;
  return sum * scale;
}

const MAGIC = 0x5752_4457;
/** Changes with the features: weights of another version are for other words. */
export const WORD_WEIGHTS_VERSION = 1;
const HEADER = 12;

/** Little-endian: magic, version, scale (32-bit float) · a step to each feature, 8 bits. */
export function bytesFromWordWeights({ scale, steps }: WordWeights): Uint8Array {
  const bytes = new Uint8Array(HEADER + steps.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, WORD_WEIGHTS_VERSION, true);
  view.setFloat32(8, scale, true);
  bytes.set(new Uint8Array(steps.buffer, steps.byteOffset, steps.length), HEADER);
  return bytes;
}

/** `size`: how many features there are. Throws a GraphError that names the file when it is damaged or of another version. */
export function wordWeightsFromBytes(bytes: Uint8Array, path: string, size: number): WordWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length !== HEADER + size ||
    view.getUint32(0, true) !== MAGIC ||
    view.getUint32(4, true) !== WORD_WEIGHTS_VERSION
  ) {
    throw new GraphError(
      "invalid-configuration",
      `${path} holds no words of version ${String(WORD_WEIGHTS_VERSION)} for facts; learn them anew with npm run train.`,
    );
  }
  return { scale: view.getFloat32(8, true), steps: new Int8Array(Uint8Array.from(bytes.subarray(HEADER)).buffer) };
}
