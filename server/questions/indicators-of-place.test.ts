import { expect, test } from "vitest";
import { indicatorsOfPlace } from "./indicators-of-place.js";
import type { Meant, NameInQuestion } from "./meant.js";

const meantBy = (type: Meant["type"], name: string, key: string): NameInQuestion => ({
  start: 0,
  end: 1,
  meant: [{ type, name, key: `${type.toLowerCase()}:${key}` }],
  certainty: 1,
  isFragment: false,
  isCounted: false,
});

test.each([
  ["the district's own", meantBy("Place", "朝阳区", "长春市/朝阳区"), "长春市/朝阳区/2023/地铁"],
  ["the city's", meantBy("Place", "长春市", "长春市"), "长春市/2023/地铁"],
  ["the nation's", meantBy("Place", "中国", "中国"), "全国/2023/地铁"],
  ["those that all reports name so", meantBy("Place", "西安市", "西安市"), "地铁"],
])("of a place are %s", (_, place, key) => {
  const own = meantBy("Indicator", "地铁", key);
  const [, found] = indicatorsOfPlace([place, own]);
  expect(found).toEqual(own);
});

test("of a place are none of another's, which is less sure where nothing else is meant", () => {
  const place = meantBy("Place", "朝阳区", "长春市/朝阳区");
  const others = ["北京市/朝阳区", "长春市", "全国"].map((scope) => meantBy("Indicator", "地铁", `${scope}/2023/地铁`));
  const [, ...found] = indicatorsOfPlace([place, ...others]);
  expect(found.map(({ isFragment }) => isFragment)).toEqual([true, true, true]);
});
