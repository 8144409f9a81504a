import { expect, test } from "vitest";
import { readSentence } from "./sentence-figures.js";

test.each([
  ["生产总值增长8%、力争9%，财政收入增长7%。", ["生产总值 8", "生产总值 9", "财政收入 7"]],
  ["生产总值增长8%以上，力争达到9%。", ["生产总值 8", "生产总值 9"]],
  ["城镇化率达到60%，力争61%。", ["城镇化率 null", "城镇化率 null"]],
])("a rate that is hoped for behind a growth is another growth: %s", (text, figures) => {
  expect(readSentence(text).map(({ name, growth }) => `${name.name} ${growth}`)).toEqual(figures);
});
