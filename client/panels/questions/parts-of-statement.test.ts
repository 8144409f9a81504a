import { expect, test } from "vitest";
import { partsOf } from "./parts-of-statement.js";
import { type Piece, SEPARATOR } from "./statement.js";

const words = (text: string): Piece => ({ kind: "words", text });

test("a statement falls into what separators keep apart, a sentence by itself", () => {
  const sentence: Piece = { kind: "sentence", text: "停车难。" };
  const pieces = [words("甲"), words("乙"), SEPARATOR, words("丙"), sentence];
  expect(partsOf(pieces)).toEqual([[words("甲"), words("乙")], [words("丙")], [sentence]]);
});
