import { describe, expect, test, vi } from "vitest";
import { displayedGraph } from "../scene/derive.js";
import { graphContext } from "../fields/graph-context.js";
import { measureFields } from "../fields/measure-fields.js";
import { entity, fact, fakeApi, neighbours, openCore, result } from "../fixture.js";
import type { Core } from "../core.js";
import { valueOf } from "../loadable.js";
import { groupsOf, type Measure, type MeasureKind } from "./measure.js";
import { measuredGraph } from "./measured-graph.js";
import { PLAIN_STYLE } from "../style-rules/style-rule.js";
import { stylesOf } from "../style-rules/styles.js";
import { measureKey } from "./measure-key.js";
import { shareColour, toldBySizeAndColour } from "./measure-look.js";

const star = [entity("hub", "Place"), entity("a"), entity("b"), entity("far", "Person")];
const api = fakeApi({
  namedQuery: () => Promise.resolve(result(star, [fact("1", "a", "hub"), fact("2", "b", "hub")])),
  neighbours: () => Promise.resolve(neighbours([star[3]!, entity("new")], [fact("3", "far", "new")], 1)),
});

/** The degree of each node, for any kind. */
const countLinks: Measure = ({ order, edges }) => {
  const values = new Float64Array(order);
  for (const node of edges) values[node]! += 1;
  return Promise.resolve(values);
};

async function open(measure: Measure = countLinks) {
  const { core } = openCore({ api, measure });
  await core.start();
  return core;
}

function measuredAs(core: Core, kind: MeasureKind) {
  const measure = core.state.getState().measures.get(kind);
  return measure && valueOf(measure);
}

describe("measuring", () => {
  test("gives each node that is shown a value, as a field for tables, filters and rules", async () => {
    const core = await open();
    core.hideType("Person");
    await core.measure("closeness");
    const measured = measuredAs(core, "closeness");
    expect([...measured!.values]).toEqual([
      ["hub", 2],
      ["a", 1],
      ["b", 1],
    ]);
    // Having measured does not make the measure old.
    expect(measuredGraph(core.state.getState())).toBe(measured!.graph);
    const graph = graphContext(core.state.getState());
    const [field] = measureFields(graph);
    expect(field!.name).toBe("measure:closeness");
    expect(star.map((node) => field!.value(node, graph))).toEqual([2, 1, 1, null]);
  });

  test("of all that is on the canvas counts what is hidden too", async () => {
    const core = await open();
    core.hideType("Person");
    core.setMeasureScope("loaded");
    await core.measure("core");
    expect(measuredAs(core, "core")!.values.get("far")).toBe(0);
  });

  test("as size is taken, told by the sizes, taken again as the graph grows, and undone", async () => {
    const core = await open();
    core.sizeBy("measure:pagerank");
    const sizes = () => toldBySizeAndColour(core.state.getState(), "light").sizes;
    await vi.waitUntil(() => sizes() !== null);
    expect(sizes()!.get("hub")).toBeGreaterThan(sizes()!.get("a")!);
    await core.expand("far");
    await vi.waitUntil(() => sizes()?.has("new"));
    core.undo();
    core.undo();
    expect(sizes()).toBeNull();
  });

  test("by which is filtered is taken by itself, and of what it hides too", async () => {
    const core = await open();
    const measure = () => core.state.getState().measures.get("closeness");
    core.putFilter({
      id: "1",
      isOn: true,
      effect: "hide",
      condition: { kind: "range", field: "measure:closeness", from: 2, to: null, missing: false },
    });
    const shown = () => displayedGraph(core.state.getState()).nodes.map(({ id }) => id);
    expect(shown()).toEqual(["hub", "a", "b", "far"]);
    await vi.waitUntil(() => measure()?.status === "ready");
    core.sizeBy("measure:closeness");
    await vi.waitUntil(() => measure()?.status === "ready");
    expect(shown()).toEqual(["hub"]);
    expect([...measuredAs(core, "closeness")!.values.values()]).toEqual([2, 1, 1, 0]);
    expect(measuredGraph(core.state.getState())).toBe(measuredAs(core, "closeness")!.graph);
  });

  test("for a rule is taken by itself", async () => {
    const core = await open();
    const condition = { kind: "range", field: "measure:core", from: 2, to: null, missing: false } as const;
    core.putRule({ id: "1", isOn: true, condition, style: { ...PLAIN_STYLE, size: 2 } });
    expect(stylesOf(core.state.getState()).size).toBe(0);
    await vi.waitUntil(() => core.state.getState().measures.get("core")?.status === "ready");
    expect([...stylesOf(core.state.getState()).keys()]).toEqual(["hub"]);
  });

  test("is not needed for colours by what is known of nodes, such as how many links they have", async () => {
    const take = vi.fn<Measure>(countLinks);
    const core = await open(take);
    core.colourBy("degree");
    const { colours } = toldBySizeAndColour(core.state.getState(), "light");
    expect([...colours!.keys()]).toEqual(["hub", "a", "b", "far"]);
    expect([colours!.get("hub"), colours!.get("far")]).toEqual([shareColour(1, "light"), shareColour(0, "light")]);
    expect(measureKey("degree", graphContext(core.state.getState()))).toEqual({ kind: "scale", field: "degree" });
    // Of mentions nothing is known before the store has counted them.
    expect(measureKey("mentions", graphContext(core.state.getState()))).toBeNull();
    expect(take).not.toHaveBeenCalled();
  });

  test("of what, and sizes and colours as usual, are undone in one step each", async () => {
    const core = await open();
    core.sizeBy("measure:core");
    core.colourBy("measure:community");
    core.setMeasureScope("loaded");
    core.setMeasureScope("loaded");
    core.usualLook();
    core.undo();
    const told = () => {
      const { sizeBy, colourBy, measureScope } = core.state.getState();
      return [sizeBy, colourBy, measureScope];
    };
    expect(told()).toEqual(["measure:core", "measure:community", "loaded"]);
    core.undo();
    expect(told()).toEqual(["measure:core", "measure:community", "shown"]);
  });

  test("that fails is said, and may be tried again", async () => {
    let isBroken = true;
    const core = await open((request, signal) =>
      isBroken ? Promise.reject(new Error("out of memory")) : countLinks(request, signal),
    );
    await core.measure("core");
    expect(core.state.getState().measures.get("core")).toMatchObject({ status: "failed" });
    isBroken = false;
    await core.measure("core");
    expect(core.state.getState().measures.get("core")).toMatchObject({ status: "ready" });
  });

  test("groups are named after the one with most links among them", async () => {
    const core = await open(({ order }) =>
      Promise.resolve(Float64Array.from({ length: order }, (_, node) => Number(node > 2))),
    );
    core.colourBy("measure:community");
    await vi.waitUntil(() => core.state.getState().measures.get("community")?.status === "ready");
    const measured = measuredAs(core, "community");
    expect(groupsOf(measured!)).toEqual([
      { number: 0, head: "hub", members: ["hub", "a", "b"] },
      { number: 1, head: "far", members: ["far"] },
    ]);
    const { colours } = toldBySizeAndColour(core.state.getState(), "light");
    expect(colours!.get("hub")).toBe(colours!.get("a"));
    expect(colours!.get("hub")).not.toBe(colours!.get("far"));
  });
});
