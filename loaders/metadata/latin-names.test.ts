import { expect, test } from "vitest";
import { createAreas } from "./areas.js";
import { areasOfPath } from "./latin-names.js";

const AREAS = createAreas([
  { name: "苏州市", short: "苏州" },
  { name: "宿州市", short: "宿州" },
  { name: "西安市", short: "西安" },
  { name: "吕梁市", short: "吕梁" },
  { name: "江苏省", short: "江苏" },
  { name: "内蒙古自治区", short: "内蒙古" },
]);

test.each<[string, readonly string[]]>([
  ["suzhou-2013", ["苏州市", "宿州市"]],
  ["Suzhoushi_2013", ["苏州市", "宿州市"]],
  ["xi-an 2025", ["西安市"]],
  ["lüliang2020", ["吕梁市"]],
  ["jiangsu-suzhou-2013", ["苏州市", "宿州市"]],
  ["jiangsu/suzhou/2013", ["苏州市", "宿州市"]],
  ["Jiangsu/2013", ["江苏省"]],
  ["inner-mongolia-2017", ["内蒙古自治区"]],
  ["tibet-2017", []],
  ["state-council-2015", ["全国"]],
  ["report-2015-final", []],
  ["2015年工作报告", []],
])("the file %s is named after %j", (path, areas) => {
  expect(areasOfPath(path, AREAS)).toEqual(areas);
});
