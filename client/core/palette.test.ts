import { describe, expect, test } from "vitest";
import { ENTITY_TYPES } from "./entity-type.js";
import { ACCENT, LABEL_COLOURS, OTHER_COLOUR, type Scheme, STATUS_COLOURS, SURFACE, TYPE_COLOURS } from "./palette.js";

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
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function distance(scheme: Scheme, one: (typeof ENTITY_TYPES)[number], other: (typeof ENTITY_TYPES)[number]): number {
  const [first, second] = [channels(TYPE_COLOURS[scheme][one]), channels(TYPE_COLOURS[scheme][other])];
  return Math.hypot(...first.map((channel, index) => channel - (second[index] ?? 0)));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
