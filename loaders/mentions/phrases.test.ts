import { expect, test } from "vitest";
import { read } from "./fixture.js";

function groups(text: string): unknown[] {
  return read(text).groups.map(({ verb, members, className }) => [
    verb,
    members.map((member) => member.text),
    className?.text ?? null,
  ]);
}

test.each([
  ["推动北杨、华泾和关港工业园区转型升级", [["推动", ["北杨", "华泾", "关港工业园区转型升级"], null]]],
  ["加快实施观音机场二期等重大交通设施项目", [["实施", ["观音机场二期"], "重大交通设施项目"]]],
  [
    "建设梁溪科技城，提升城市形象",
    [
      ["建设", ["梁溪科技城"], null],
      ["提升", ["城市形象"], null],
    ],
  ],
  ["加大龙吴路扬尘污染治理力度", [["加大", ["龙吴路扬尘污染治理"], null]]],
  ["深入推进宁波、舟山四大工程", [["推进", ["宁波", "舟山"], "四大工程"]]],
  [
    "推动庐江县创建国家全域旅游示范区",
    [
      ["推动", ["庐江县"], null],
      ["创建", ["国家全域旅游示范区"], null],
    ],
  ],
  ["河池至百色高速公路建成", [[null, ["河池至百色高速公路"], null]]],
  [
    "推动罗源湾、厦门湾等临港工业区和南平、三明产业集中区",
    [
      ["推动", ["罗源湾", "厦门湾"], "临港工业区"],
      ["推动", ["南平", "三明产业集中区"], null],
    ],
  ],
])("%s is read as %j", (text, expected) => {
  expect(groups(text)).toEqual(expected);
});
