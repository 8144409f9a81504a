import { expect, test } from "vitest";
import { languageFromHeader } from "./language.js";

test.each([
  ["", "en"],
  ["*", "en"],
  ["fr-FR, de", "en"],
  ["zh", "zh"],
  ["zh-TW", "zh"],
  ["zh-Hant-HK;q=0.9", "zh"],
  ["en-GB, zh;q=0.9", "en"],
  ["en;q=0.5, zh-CN;q=0.8", "zh"],
  ["fr, zh;q=0.3, en;q=0.2", "zh"],
  ["zh;q=0, en;q=0.1", "en"],
  ["zh;q=2, en", "en"],
  ["zhx, en", "en"],
  [",;q=,,zh ; q=0.1", "zh"],
])("“%s” asks for %s", (header, language) => {
  expect(languageFromHeader(header)).toBe(language);
});
