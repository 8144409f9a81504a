import { LAYER_NAMES, LAYERS, labelCount, type Layer } from "#loaders/tagger/labels.js";
import { MAGIC, WEIGHTS_VERSION } from "#loaders/tagger/weights.js";
import type { LearnedChain } from "./crf.js";

/** The bytes of a weights file: what is nearly zero is left out, the rest in 255 steps. */
export function bytesFromLearned(learned: Readonly<Record<Layer, LearnedChain>>, least: number): Uint8Array {
  const features = new Map<number, [column: number, value: number][]>();
  const scales: number[] = [];
  let column = 0;
  for (const layer of LAYER_NAMES) {
    const { labels, weights, features: hashes } = learned[layer];
    let top = 1e-6;
    for (const weight of weights) top = Math.max(top, Math.abs(weight));
    const scale = Math.min(top, 4) / 127;
    scales.push(scale);
    for (const [number, hash] of hashes.entries()) {
      for (let label = 0; label < labels; label += 1) {
        const weight = weights[number * labels + label] ?? 0;
        if (Math.abs(weight) < least) continue;
        const value = Math.max(-127, Math.min(127, Math.round(weight / scale)));
        if (value === 0) continue;
        const entries = features.get(hash) ?? [];
        entries.push([column + label, value]);
        features.set(hash, entries);
      }
    }
    column += labelCount(LAYERS[layer]);
  }
  const ordered = [...features].toSorted(([a], [b]) => a - b);
  const entries = ordered.flatMap(([, own]) => own);
  const transitions = LAYER_NAMES.flatMap((layer) => [...learned[layer].transitions]);
  const bytes = new Uint8Array(
    16 + scales.length * 4 + transitions.length * 4 + ordered.length * 5 + entries.length * 2,
  );
  const view = new DataView(bytes.buffer);
  let position = 0;
  const put = (value: number, kind: "int" | "float" | "byte"): void => {
    if (kind === "float") view.setFloat32(position, value, true);
    else if (kind === "int") view.setInt32(position, value, true);
    else view.setInt8(position, value);
    position += kind === "byte" ? 1 : 4;
  };
  for (const value of [MAGIC, WEIGHTS_VERSION, ordered.length, entries.length]) put(value, "int");
  for (const value of [...scales, ...transitions]) put(value, "float");
  for (const [hash] of ordered) put(hash, "int");
  for (const [, own] of ordered) put(own.length, "byte");
  for (const [own] of entries) put(own, "byte");
  for (const [, value] of entries) put(value, "byte");
  return bytes;
}
