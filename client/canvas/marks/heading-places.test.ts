import { expect, test } from "vitest";
import { type HeadingWish, placeHeadings } from "./heading-places.js";

function wish(text: string, x: number, given: Partial<HeadingWish> = {}): HeadingWish {
  const texts = [
    { text: `${text} · 9`, width: 60 },
    { text, width: 30 },
  ];
  return { texts, at: { x, y: 100 }, room: 200, weight: 9, ...given };
}

const NOTHING = { discs: [], taken: [] };

function said(wishes: readonly HeadingWish[], room: Partial<typeof NOTHING> = {}): readonly string[] {
  return placeHeadings(wishes, { ...NOTHING, ...room }).map(({ text }) => text);
}

test("a heading stands over the middle of its part, with how many are in it", () => {
  expect(placeHeadings([wish("项目", 100)], NOTHING)).toEqual([
    { text: "项目 · 9", box: { left: 70, right: 130, top: 82, bottom: 96 }, opacity: 1 },
  ]);
});

test("headings leave out their counts where they stand close, and where not even that helps the lesser is left out", () => {
  expect(said([wish("2014年", 100), wish("2015年", 165, { weight: 3 })])).toEqual(["2014年 · 9", "2015年"]);
  expect(said([wish("2014年", 100), wish("2015年", 130, { weight: 30 })])).toEqual(["2015年 · 9"]);
});

test("a heading covers neither a name that is certain nor a node", () => {
  const name = { left: 60, right: 140, top: 80, bottom: 95 };
  expect(placeHeadings([wish("项目", 100)], { discs: [], taken: [name] })).toEqual([]);
  expect(placeHeadings([wish("项目", 100)], { discs: [{ centre: { x: 100, y: 90 }, radius: 8 }], taken: [] })).toEqual(
    [],
  );
});

test("a heading fades away as its part becomes too small to have a name", () => {
  const opacities = [60, 34, 20].map((room) => placeHeadings([wish("项目", 100, { room })], NOTHING)[0]?.opacity);
  expect(opacities).toEqual([1, 0.5, undefined]);
});
