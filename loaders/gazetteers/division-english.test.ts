import { expect, it } from "vitest";
import { englishDivisionName } from "./division-english.js";

it.each([
  ["320200", "无锡市", "Wuxi"],
  ["440118", "增城区", "Zengcheng District"],
  ["340300", "六安市", "Lu’an"],
  ["321012", "江都区", "Jiangdu District"],
  ["220400", "珲春市", "Hunchun"],
  ["440300", "厦门市", "Xiamen"],
  ["141100", "吕梁市", "Lüliang"],
  ["120116", "滨海新区", "Binhai New Area"],
  ["441803", "清新区", "Qingxin District"],
  ["310112", "闵行区", "Minhang District"],
  ["140924", "繁峙县", "Fanshi County"],
  ["621223", "宕昌县", "Tanchang County"],
  ["620722", "民乐县", "Minle County"],
  ["431228", "芷江侗族自治县", null],
  ["410104", "管城回族区", null],
  ["150100", "呼和浩特市", null],
  ["513300", "甘孜藏族自治州", null],
  ["310230", "攸县", null],
  ["130107", "井陉矿区", null],
])("%s %s is %s in English", (code, name, english) => {
  expect(englishDivisionName({ code, name, short: null })).toBe(english);
});
