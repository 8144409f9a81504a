import { describe, expect, test } from "vitest";
import { addSubgraph } from "../core/dataset.js";
import { entity, fact } from "../core/fixture.js";
import { EMPTY_DATASET } from "../core/state.js";
import { arrange, type LayOut, type Points } from "./arranger.js";
import type { LayoutRequest } from "./layout.js";

const first = addSubgraph(
  EMPTY_DATASET,
  { nodes: [entity("a"), entity("b")], relationships: [fact("1", "a", "b")] },
  null,
);
const second = addSubgraph(
  first,
  { nodes: [entity("a"), entity("c")], relationships: [fact("2", "a", "c"), fact("3", "c", "gone")] },
  "a",
);
const places: Points = new Map([
  ["a", { x: 10, y: 10 }],
  ["b", { x: 20, y: 20 }],
]);

/** Moves everything to where its index says, and keeps what it was asked. */
function recorder() {
  const requests: LayoutRequest[] = [];
  const layOut: LayOut = (request) => {
    requests.push(request);
    return Promise.resolve(request.positions.map((_, index) => index));
  };
  return { requests, layOut };
}

const brokenLayout: LayOut = () => Promise.reject(new Error("no workers here"));

const noReport = () => undefined;

describe("arranging", () => {
  test("a first dataset lays everything out", async () => {
    const { requests, layOut } = recorder();
    const points = await arrange(new Map(), { kind: "follow", dataset: first }, layOut, noReport);
    expect(Object.fromEntries(points)).toEqual({ a: { x: 0, y: 1 }, b: { x: 2.7, y: 3 } });
    expect(requests[0]).toMatchObject({ edges: Uint32Array.from([0, 1]), fixed: Uint8Array.from([0, 0]) });
  });

  test("what is linked to nothing takes no part in the layout and stands under it", async () => {
    const { requests, layOut } = recorder();
    const dataset = addSubgraph(first, { nodes: [entity("alone")], relationships: [] }, null);
    const points = await arrange(new Map(), { kind: "follow", dataset }, layOut, noReport);
    expect(requests[0]?.sizes).toHaveLength(2);
    expect(points.get("alone")?.y).toBeLessThan(1);
  });

  test("what is added moves nothing that was there, and starts beside its origin", async () => {
    const { requests, layOut } = recorder();
    const points = await arrange(places, { kind: "follow", dataset: second }, layOut, noReport);
    expect(Object.fromEntries(points)).toEqual({ a: { x: 10, y: 10 }, b: { x: 20, y: 20 }, c: { x: 4, y: 5 } });
    const [request] = requests;
    expect(request?.fixed).toEqual(Uint8Array.from([1, 1, 0]));
    expect(request?.edges).toEqual(Uint32Array.from([0, 1, 0, 2]));
    expect(Math.hypot(request!.positions[4]! - 10, request!.positions[5]! - 10)).toBeLessThanOrEqual(40);
  });

  test("nothing new needs no layout, and forgets what is gone", async () => {
    const { requests, layOut } = recorder();
    const more: Points = new Map([...places, ["gone", { x: 0, y: 0 }]]);
    expect(await arrange(more, { kind: "follow", dataset: first }, layOut, noReport)).toEqual(places);
    expect(requests).toEqual([]);
  });

  test("a dragged node stands where it was dragged to", async () => {
    const { layOut } = recorder();
    const points = await arrange(places, { kind: "place", id: "b", point: { x: 1, y: 2 } }, layOut, noReport);
    expect(Object.fromEntries(points)).toEqual({ a: { x: 10, y: 10 }, b: { x: 1, y: 2 } });
  });

  test("without a layout leaves new nodes where they start", async () => {
    const points = await arrange(places, { kind: "follow", dataset: second }, brokenLayout, noReport);
    expect([...points.keys()]).toEqual(["a", "b", "c"]);
  });

  test("afresh keeps no place", async () => {
    const { requests, layOut } = recorder();
    await arrange(places, { kind: "afresh", dataset: second }, layOut, noReport);
    expect(requests[0]?.fixed).toEqual(Uint8Array.from([0, 0, 0]));
  });
});
