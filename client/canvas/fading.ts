import type { Scheme } from "../core/palette.js";

export interface Fading {
  readonly scheme: Scheme;
  /** Whether something is bright and all else faded. */
  readonly isOn: boolean;
}

/** What is drawn at a time: what is faded lies under what is bright. The shaders know the numbers. */
export const PASSES = { everything: 0, faded: 1, bright: 2 } as const;

export function passesOf({ isOn }: Fading): readonly number[] {
  return isOn ? [PASSES.faded, PASSES.bright] : [PASSES.everything];
}
