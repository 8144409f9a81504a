import { describe, expect, test } from "vitest";
import type { EntityRecord } from "./entity-record.js";
import { MADE_UP_NAMES } from "./made-up-names.js";
import type { NameRequest } from "./name-messages.js";
import { createNameShelf, type NameShelf } from "./name-shelf.js";

function filledShelf(): NameShelf {
  const shelf = createNameShelf(() => Promise.resolve());
  shelf.begin();
  shelf.add(MADE_UP_NAMES);
  shelf.finish([]);
  return shelf;
}

function named(name: string, degree = 1): EntityRecord {
  const key = `place:${name}`;
  return {
    node: { id: key, labels: ["Entity", "Place"], properties: { key, name, aliases: [] } },
    degree,
    mentions: 1,
    documents: ["document:c"],
  };
}

function own(name: string, scope: string, ...aliases: string[]): EntityRecord {
  const { node, ...record } = named(`${scope}/${name}`);
  return { ...record, node: { ...node, properties: { key: node.id, name, scope, aliases } } };
}

function request(q: string, more: Partial<NameRequest> = {}): NameRequest {
  return { q, types: [], area: null, document: null, year: null, after: null, limit: 20, ...more };
}

function names(shelf: NameShelf, q: string, more: Partial<NameRequest> = {}): unknown[] {
  return shelf.search(request(q, more)).items.map(({ entity }) => entity.properties["name"]);
}

describe("a shelf of names", () => {
  test("holds nothing at first", () => {
    expect(
      names(
        createNameShelf(() => Promise.resolve()),
        "西岸",
      ),
    ).toEqual([]);
  });

  test("finds what is new beside what was there, in one order", async () => {
    const shelf = filledShelf();
    await shelf.change([named("西岸"), named("西岸公园", 10), named("西岸码头", 1)], [], []);
    expect(names(shelf, "西岸")).toEqual([
      "徐汇滨江",
      "西岸",
      "西岸传媒港",
      "西岸集团",
      "西岸公园",
      "西岸文化走廊",
      "西岸码头",
    ]);
    const { next } = shelf.search(request("西岸", { limit: 3 }));
    expect(names(shelf, "西岸", { after: next, limit: 3 })).toEqual(["西岸集团", "西岸公园", "西岸文化走廊"]);
  });

  test("finds behind an area what is its own, or nobody's, and not another area's of that name", async () => {
    const shelf = filledShelf();
    await shelf.change(
      [
        own("轨道交通", "重庆市/2010"),
        own("轨道交通", "苏州市/2012"),
        own("6号线", "苏州市", "轨道交通6号线"),
        own("6号线", "长沙市", "轨道交通6号线"),
        own("轨道交通规划", "江苏省"),
        own("轨道交通大会", "report-7"),
      ],
      [],
      [],
    );
    const found = (q: string) => shelf.search(request(q)).items.map(({ entity }) => entity.id);
    expect(found("苏州轨道交通")).toEqual([
      "place:苏州市/2012/轨道交通",
      "place:苏州市/6号线",
      "project:轨道交通11号线",
      "project:轨道交通18号线",
      "place:report-7/轨道交通大会",
      "place:江苏省/轨道交通规划",
    ]);
    expect(found("苏州轨道")).toEqual(["place:苏州市/6号线", "place:苏州市/2012/轨道交通"]);
  });

  test("finds what was changed by its new name only, and no more what is gone", async () => {
    const shelf = filledShelf();
    const [first] = MADE_UP_NAMES;
    const { node, ...weight } = first!;
    await shelf.change(
      [{ ...weight, node: { ...node, properties: { ...node.properties, name: "滨江带", aliases: [] } } }],
      ["project:西岸传媒港"],
      [],
    );
    expect([names(shelf, "滨江带"), names(shelf, "徐汇滨江"), names(shelf, "西岸")]).toEqual([
      ["徐汇滨江"].map(() => "滨江带"),
      [],
      ["西岸集团", "西岸文化走廊"],
    ]);
    await shelf.change([], [node.id], []);
    expect(names(shelf, "滨江带")).toEqual([]);
    await shelf.change([first!], [], []);
    expect(names(shelf, "徐汇滨江")).toEqual(["徐汇滨江"]);
  });

  test("is the same after so many changes that it is made anew", async () => {
    const shelf = filledShelf();
    const many = Array.from({ length: 2_500 }, (_, number) => named(`试验${number}号`));
    await shelf.change([...many, named("西岸码头")], ["project:西岸传媒港"], []);
    expect(shelf.size().entities).toBe(MADE_UP_NAMES.length + 2_500);
    expect(names(shelf, "西岸")).toEqual(["徐汇滨江", "西岸集团", "西岸文化走廊", "西岸码头"]);
    expect(names(shelf, "试验2499")).toEqual(["试验2499号"]);
  });

  test("keeps the old names until all new ones are there", () => {
    const shelf = filledShelf();
    shelf.begin();
    shelf.add([named("西岸")]);
    expect(names(shelf, "西岸")).toContain("西岸传媒港");
    shelf.finish([]);
    expect(names(shelf, "西岸")).toEqual(["西岸"]);
  });

  test("knows what a document names", async () => {
    const shelf = filledShelf();
    await shelf.change([named("西岸")], ["place:上海市"], []);
    expect(shelf.namedBy(["document:b", "document:c"])).toEqual(["place:徐汇区", "place:重庆市", "place:西岸"]);
  });
});
