import { expect, test } from "vitest";
import { shortened } from "./labels.js";

test("names longer than sixteen Chinese characters end in an ellipsis, Latin ones later", () => {
  const long = "区以产业投资基金等方式为主的财政支持产业发展机制";
  expect(shortened(long)).toBe("区以产业投资基金等方式为主的财政…");
  expect(shortened("徐汇滨江西岸传媒港")).toBe("徐汇滨江西岸传媒港");
  expect(shortened("Shanghai Caohejing Park")).toBe("Shanghai Caohejing Park");
});

test("a name of 200 characters is cut where it is told of the chosen node too, only later", () => {
  expect(shortened("长".repeat(200), 28)).toBe(`${"长".repeat(28)}…`);
});

test("no name is cut within a character, of however many units", () => {
  expect(shortened("𠮷".repeat(20))).toBe(`${"𠮷".repeat(16)}…`);
  expect(shortened("🇨🇳".repeat(20))).toBe(`${"🇨🇳".repeat(16)}…`);
  expect(shortened("👨‍👩‍👧".repeat(16))).toBe("👨‍👩‍👧".repeat(16));
});
