import { expect, test } from "vitest";
import { cardPlace } from "./card-place.js";

const CARD = { width: 320, height: 160 };
const WINDOW = { width: 1440, height: 900 };

test("a card stands below what it is about, or above it at the window's bottom", () => {
  expect([
    cardPlace({ left: 600, top: 10, width: 240, height: 30 }, CARD, WINDOW),
    cardPlace({ left: 600, top: 860, width: 240, height: 30 }, CARD, WINDOW),
  ]).toEqual([
    { left: 560, top: 52 },
    { left: 560, top: 688 },
  ]);
});

test("a card stands beside what fills the window's height, where that begins", () => {
  expect([
    cardPlace({ left: 0, top: 48, width: 48, height: 852 }, CARD, WINDOW),
    cardPlace({ left: 1060, top: 48, width: 380, height: 852 }, CARD, WINDOW),
  ]).toEqual([
    { left: 60, top: 60 },
    { left: 728, top: 60 },
  ]);
});

test("a card lies over what fills the window, and never leaves it", () => {
  expect([
    cardPlace({ left: 48, top: 48, width: 1392, height: 852 }, CARD, WINDOW),
    cardPlace({ left: 380, top: 10, width: 30, height: 30 }, CARD, { width: 390, height: 844 }),
  ]).toEqual([
    { left: 1108, top: 60 },
    { left: 58, top: 52 },
  ]);
});
