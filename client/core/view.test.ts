import { describe, expect, test } from "vitest";
import { DEFAULT_QUERY, INITIAL_STATE, type State } from "./state.js";
import { addressFromState, type View, viewFromAddress } from "./view.js";

const FULL: State = {
  ...INITIAL_STATE,
  steps: [
    { kind: "overview", limit: 400 },
    { kind: "expand", id: "department:徐汇区/区委", limit: 50 },
    { kind: "place", id: "place:a:b", point: { x: -12.5, y: 3 } },
    { kind: "arrange" },
    { kind: "query", text: "MATCH (n {a: $a})\nRETURN n // }: & = %", params: { a: ["}:", { deep: null }] } },
  ],
  selection: { kind: "relationship", id: "fact:1a2b" },
  hiddenTypes: new Set(["Project", "Person"]),
  camera: { x: 0.512394, y: -1.2, ratio: 0.3 },
  reader: { document: "document:xuhui-2014-h1", passage: "passage:9" },
  query: { text: "RETURN '脉络'", params: { limit: 3 }, result: { status: "idle" } },
  language: "en",
  theme: "dark",
};

describe("a link", () => {
  test("says everything that is shown and says it again when opened", () => {
    const view: View = {
      steps: FULL.steps,
      selection: FULL.selection,
      hiddenTypes: ["Person", "Project"],
      camera: { x: 0.51239, y: -1.2, ratio: 0.3 },
      reader: FULL.reader,
      query: { text: "RETURN '脉络'", params: { limit: 3 } },
      language: "en",
      theme: "dark",
    };
    expect(viewFromAddress(addressFromState(FULL))).toEqual(view);
  });

  test("stays short while there is the overview and nothing else", () => {
    const state: State = { ...INITIAL_STATE, steps: [{ kind: "overview", limit: 200 }] };
    expect(addressFromState(state)).toBe("lang=zh-CN");
  });

  test("of another kind or time loses only what is not understood", () => {
    const search =
      "show=magic:1&show=expand:x:y&show=overview:200&hide=Dragon,Place&at=1,2&lang=tlh&theme=pink&q=RETURN 1&params={";
    expect(viewFromAddress(search)).toEqual({
      steps: [{ kind: "overview", limit: 200 }],
      selection: null,
      hiddenTypes: ["Place"],
      camera: null,
      language: null,
      theme: null,
      query: { text: "RETURN 1", params: {} },
      reader: null,
    });
  });

  test("without anything leaves all to the reader", () => {
    expect(viewFromAddress("")).toEqual({
      steps: [],
      selection: null,
      hiddenTypes: [],
      camera: null,
      language: null,
      theme: null,
      query: null,
      reader: null,
    });
  });

  test("may carry parameters for the question that is asked by default", () => {
    expect(viewFromAddress('params={"limit":1}').query).toEqual({ text: DEFAULT_QUERY, params: { limit: 1 } });
  });
});
