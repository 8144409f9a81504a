import { expect, test } from "vitest";
import { isRelativeMeasure } from "./relative-measures.js";

test.each(["总投资", "完成投资", "改造面积", "投入资金", "建成", "新增数量", "占比", "扣除价格因素", "2"])(
  "%s does not say of what",
  (name) => expect(isRelativeMeasure(name)).toBe(true),
);

test.each(["固定资产投资", "生产总值", "城镇新增就业", "新建保障性住房", "森林覆盖率", "GDP", "发电"])(
  "%s says what is measured",
  (name) => expect(isRelativeMeasure(name)).toBe(false),
);

test("a long name takes no longer than its length", () => {
  expect(isRelativeMeasure(`${"总投资".repeat(1000)}某`)).toBe(false);
});
