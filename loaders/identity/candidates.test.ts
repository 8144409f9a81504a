import { expect, test } from "vitest";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { EntityType } from "#model/ontology.js";
import { findCandidates, type NamedEntity } from "./candidates.js";

const gazetteers = loadGazetteers(new URL("../gazetteers/", import.meta.url).pathname);

function entity(type: EntityType, name: string, scope: string | null, aliases: readonly string[] = []): NamedEntity {
  const key = [`${type.toLowerCase()}:${scope ?? ""}`, name].join("/").replace(":/", ":");
  return { key, type, name, aliases, scope };
}

function candidates(...entities: NamedEntity[]) {
  return findCandidates(entities, gazetteers).map(({ rule, strength, a, b }) => [rule, strength, a.key, b.key]);
}

test("what one is also called, and the other is", () => {
  expect(
    candidates(
      entity("Place", "漕河泾开发区", null, ["漕开发"]),
      entity("Place", "漕开发", "上海市"),
      entity("Place", "漕开发", "南京市"),
    ),
  ).toEqual([
    ["alias-is-name", 0.64, "place:上海市/漕开发", "place:漕河泾开发区"],
    ["alias-is-name", 0.64, "place:南京市/漕开发", "place:漕河泾开发区"],
  ]);
});

test("one name under two types", () => {
  expect(candidates(entity("Project", "龙美术馆", "徐汇区"), entity("Organization", "龙美术馆", "徐汇区"))).toEqual([
    ["other-type", 0.7, "organization:徐汇区/龙美术馆", "project:徐汇区/龙美术馆"],
  ]);
});

test("one name in an area and in an area around it, but not in two that have nothing to do with each other", () => {
  expect(
    candidates(
      entity("Place", "天府新区", "成都市"),
      entity("Place", "天府新区", "四川省"),
      entity("Place", "天府新区", "南京市"),
    ),
  ).toEqual([["nearer-area", 0.6, "place:四川省/天府新区", "place:成都市/天府新区"]]);
});

test("a name that ends in the other, in order of how much of it is the other, but not with another number", () => {
  expect(
    candidates(
      entity("Project", "徐汇滨江公共开放空间", "徐汇区"),
      entity("Project", "公共开放空间", "徐汇区"),
      entity("Project", "轨道交通15号线一期", "徐汇区"),
      entity("Project", "15号线一期", "徐汇区"),
      entity("Project", "号线一期", "徐汇区"),
    ),
  ).toEqual([
    ["longer-name", 0.38, "project:徐汇区/15号线一期", "project:徐汇区/轨道交通15号线一期"],
    ["longer-name", 0.3, "project:徐汇区/公共开放空间", "project:徐汇区/徐汇滨江公共开放空间"],
  ]);
});

test("no name that begins with another area than the one whose the other is", () => {
  const station = entity("Organization", "阳江广播电视台", null);
  expect([
    candidates(station, entity("Organization", "广播电视台", "上海市")).length,
    candidates(station, entity("Organization", "广播电视台", "阳江市")).length,
    candidates(station, entity("Organization", "广播电视台", "广东省")).length,
  ]).toEqual([0, 1, 1]);
});

test("what recurs, from one year to the next; happenings of other years are no candidates", () => {
  expect(
    candidates(
      entity("Initiative", "民生实事", "上海市/2012"),
      entity("Initiative", "民生实事", "上海市/2013"),
      entity("Initiative", "民生实事", "上海市/2015"),
      entity("Event", "经济工作会议", "上海市/2012"),
      entity("Event", "经济工作会议", "上海市/2013"),
    ),
  ).toEqual([
    ["other-year", 0.3, "initiative:上海市/2012/民生实事", "initiative:上海市/2013/民生实事"],
    ["other-year", 0.3, "initiative:上海市/2013/民生实事", "initiative:上海市/2015/民生实事"],
  ]);
});

test("no member of several that stand together", () => {
  expect(
    candidates(
      entity("Initiative", "公共卫生服务和健康城市建设", "上海市", ["健康城市建设"]),
      entity("Initiative", "健康城市建设", "上海市"),
    ),
  ).toEqual([]);
});

test("of a name that very many areas have, only those of one area", () => {
  const areas = gazetteers.divisions
    .slice(0, 60)
    .map(({ name }) => entity("Initiative", "国家卫生城市", `${name}/2014`));
  expect(
    candidates(
      ...areas,
      entity("Initiative", "国家卫生城市", "苏州市/2014"),
      entity("Initiative", "国家卫生城市", "苏州市/2016"),
    ),
  ).toEqual([["other-year", 0.3, "initiative:苏州市/2014/国家卫生城市", "initiative:苏州市/2016/国家卫生城市"]]);
});
