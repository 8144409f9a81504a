import { describe, expect, test } from "vitest";
import { ENTITY_TYPES } from "#model/entity-types.js";
import {
  ACCENT,
  LABEL_COLOURS,
  OTHER_COLOUR,
  type Scheme,
  STATUS_COLOURS,
  STRONG_COLOURS,
  SURFACE,
  TYPE_COLOURS,
} from "./palette.js";

/** Linear RGB as it is seen: Machado, Oliveira, Fernandes (2009), severity 1.0. */
const BLINDNESSES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

describe.each(["light", "dark"] as const)("on the %s surface", (scheme) => {
  test("types, lines and the accent stand out at 3:1 or more", () => {
    const colours = {
      ...TYPE_COLOURS[scheme],
      other: OTHER_COLOUR[scheme],
      ...STATUS_COLOURS[scheme],
      accent: ACCENT[scheme],
    };
    const weak = Object.entries(colours).filter(([, colour]) => contrast(colour, SURFACE[scheme]) < 3);
    expect(weak).toEqual([]);
  });

  test("where more contrast is asked for, lines and what is faded stand out at 4.5:1 or more, faded names at 7:1", () => {
    const { status, faded } = STRONG_COLOURS[scheme];
    const weak = Object.entries({ ...status, line: faded.line }).filter(
      ([, colour]) => contrast(colour, SURFACE[scheme]) < 4.5,
    );
    expect(weak).toEqual([]);
    expect(contrast(faded.text, SURFACE[scheme])).toBeGreaterThanOrEqual(7);
  });

  test("names can be read at 7:1 or more", () => {
    expect(contrast(LABEL_COLOURS[scheme].text, SURFACE[scheme])).toBeGreaterThanOrEqual(7);
  });

  test("no two types have colours that the normal eye takes for one", () => {
    const pairs = ENTITY_TYPES.flatMap((one, index) =>
      ENTITY_TYPES.slice(index + 1).map((other) => [one, other] as const),
    );
    const alike = pairs.filter(([one, other]) => distance(scheme, one, other) < 28);
    expect(alike).toEqual([]);
  });

  test.each(Object.entries(BLINDNESSES))("no two types are one to eyes with %s", (_, sight) => {
    const seen = ENTITY_TYPES.map((type) => labFrom(seenBy(sight, TYPE_COLOURS[scheme][type])));
    const alike = ENTITY_TYPES.flatMap((one, index) =>
      ENTITY_TYPES.flatMap((other, second) =>
        second > index && between(seen[index] ?? [], seen[second] ?? []) < 13 ? [[one, other]] : [],
      ),
    );
    expect(alike).toEqual([]);
  });
});

function seenBy(sight: readonly (readonly number[])[], colour: string): readonly number[] {
  const light = linear(colour);
  return sight.map((row) => {
    const sum = row.reduce((total, share, index) => total + share * (light[index] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
}

/** CIELAB (D65) of linear RGB. */
function labFrom([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const x = cubeRoot((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = cubeRoot(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = cubeRoot((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function cubeRoot(share: number): number {
  return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
}

function between(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function linear(colour: string): readonly number[] {
  return channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function distance(scheme: Scheme, one: (typeof ENTITY_TYPES)[number], other: (typeof ENTITY_TYPES)[number]): number {
  const [first, second] = [channels(TYPE_COLOURS[scheme][one]), channels(TYPE_COLOURS[scheme][other])];
  return Math.hypot(...first.map((channel, index) => channel - (second[index] ?? 0)));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
