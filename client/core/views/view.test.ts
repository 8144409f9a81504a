import { describe, expect, test } from "vitest";
import { IDLE } from "../loadable.js";
import { INITIAL_STATE, type State } from "../state.js";
import { addressFromQuery, addressFromState, type View, viewFromAddress } from "./view.js";
import { DEFAULT_QUERY } from "../workbench/query-content.js";

const FULL: State = {
  ...INITIAL_STATE,
  selection: { kind: "relationship", id: "fact:1a2b" },
  hiddenTypes: new Set(["Project", "Person"]),
  camera: { x: 0.512394218, y: -1.2, ratio: 0.3, reach: { across: 0.4, down: 0.3 } },
  reader: { document: "document:xuhui-2014-h1", passage: "passage:9" },
  crossing: "group=place&status=planned",
  asked: {
    question: "in-place",
    params: { place: "place:西岸", year: 2014 },
    entities: { place: { key: "place:西岸", name: "西岸", type: "Place" } },
    answer: IDLE,
    sources: IDLE,
  },
  typedQuestion: "西岸有哪些项目？",
  areQuestionsSeen: true,
  language: "en",
  theme: "dark",
};

describe("a link", () => {
  test("says everything that is shown and says it again when opened", () => {
    const view: View = {
      canvas: { kind: "code", code: "7Zs-_A" },
      selection: FULL.selection,
      hiddenTypes: ["Person", "Project"],
      camera: { x: 0.51239422, y: -1.2, ratio: 0.3, reach: { across: 0.4, down: 0.3 } },
      reader: FULL.reader,
      crossing: FULL.crossing,
      question: { question: "in-place", params: { place: "place:西岸", year: 2014 }, isSeen: true },
      typedQuestion: "西岸有哪些项目？",
      query: null,
      isQueryDamaged: false,
      queryKey: null,
      language: "en",
      theme: "dark",
    };
    expect(viewFromAddress(addressFromState(FULL, { name: "v", value: "7Zs-_A" }))).toEqual(view);
  });

  test("of before it was told how much one sees says where one looks from", () => {
    expect(viewFromAddress("at=0.5,0.25,2").camera).toEqual({ x: 0.5, y: 0.25, ratio: 2 });
  });

  test("stays short while there is the overview and nothing else", () => {
    expect(addressFromState(INITIAL_STATE, null)).toBe("lang=zh-CN");
  });

  test("of an earlier version says step by step how the canvas was filled", () => {
    const search = new URLSearchParams([
      ["show", "overview:400"],
      ["show", "expand:50:department:徐汇区/区委"],
      ["show", "place:-12.5,3:place:a:b"],
      ["show", "arrange"],
      ["show", 'query:{"a":["}:",{"deep":null}]}:MATCH (n {a: $a})\nRETURN n // }: & = %'],
    ]);
    expect(viewFromAddress(search.toString()).canvas).toEqual({
      kind: "steps",
      steps: [
        { kind: "overview", limit: 400 },
        { kind: "expand", id: "department:徐汇区/区委", limit: 50 },
        { kind: "place", id: "place:a:b", point: { x: -12.5, y: 3 } },
        { kind: "arrange" },
        { kind: "query", text: "MATCH (n {a: $a})\nRETURN n // }: & = %", params: { a: ["}:", { deep: null }] } },
      ],
    });
  });

  test("may be the key of a view that the server keeps", () => {
    expect(viewFromAddress("k=3f9a&lang=en").canvas).toEqual({ kind: "link", key: "3f9a", isAlone: true });
    expect(viewFromAddress("k=3f9a&node=a").canvas).toEqual({ kind: "link", key: "3f9a", isAlone: false });
  });

  test("of another kind or time loses only what is not understood", () => {
    const search =
      "show=magic:1&show=expand:x:y&show=overview:200&hide=Dragon,Place&at=1,2&lang=tlh&theme=pink&q=RETURN 1&params={";
    expect(viewFromAddress(search)).toEqual({
      canvas: { kind: "steps", steps: [{ kind: "overview", limit: 200 }] },
      selection: null,
      hiddenTypes: ["Place"],
      camera: null,
      language: null,
      theme: null,
      query: { text: "RETURN 1", params: {}, written: {}, view: "table", chart: null, limits: {} },
      isQueryDamaged: true,
      queryKey: null,
      reader: null,
      crossing: null,
      question: null,
      typedQuestion: "",
    });
  });

  test("without anything leaves all to the reader", () => {
    expect(viewFromAddress("")).toEqual({
      canvas: null,
      selection: null,
      hiddenTypes: [],
      camera: null,
      language: null,
      theme: null,
      query: null,
      isQueryDamaged: false,
      queryKey: null,
      reader: null,
      crossing: null,
      question: null,
      typedQuestion: "",
    });
  });

  test("may carry parameters for the question that is asked by default", () => {
    expect(viewFromAddress('params={"limit":1}').query).toMatchObject({ text: DEFAULT_QUERY, params: { limit: 1 } });
  });

  test("may carry a query with its parameters, view, chart and row limit", () => {
    const query = {
      text: "RETURN $n // 脉络 & 更多",
      params: { n: { $type: "Integer", _value: "9007199254740993" }, 地点: "place:西岸" },
      written: { 地点: { kind: "entity", text: "place:西岸" } },
      view: "chart",
      chart: { kind: "bar", along: 0, figure: 2, series: null },
      limits: { maxRows: 50 },
    } as const;
    expect(addressFromQuery(query)).toContain("chart=bar-0-2-none");
    expect(viewFromAddress(addressFromQuery(query)).query).toEqual(query);
  });

  test("takes for an entity only a parameter that it has, and a text", () => {
    const search = 'q=RETURN $a, $b&params={"a":1,"b":"place:西岸"}&entities=a,b,c,__proto__';
    expect(viewFromAddress(search).query?.written).toEqual({ b: { kind: "entity", text: "place:西岸" } });
  });

  test("whose chart cannot be read says so and leaves it out", () => {
    for (const chart of ["pie-0-1-2", "bar-0-1", "bar-x-1-none", ""]) {
      expect(viewFromAddress(`q=RETURN 1&as=chart&chart=${chart}`)).toMatchObject({
        query: { view: "chart", chart: null },
        isQueryDamaged: true,
      });
    }
  });
});
