import { describe, expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../../core/scene/dataset.js";
import { entity, fact } from "../../core/fixture.js";
import { arrange, type LayOut } from "./arranger.js";
import type { Points } from "../../core/scene/geometry.js";
import type { LayoutRequest } from "../../layouts/layout.js";

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
    return Promise.resolve({ positions: request.positions.map((_, index) => index), headings: [] });
  };
  return { requests, layOut };
}

const brokenLayout: LayOut = () => Promise.reject(new Error("no workers here"));

const quietly = { report: () => undefined, signal: new AbortController().signal };
const force = { kind: "force" } as const;
const years = new Map<string, number>();

describe("arranging", () => {
  test("a first dataset lays everything out", async () => {
    const { requests, layOut } = recorder();
    const { points } = await arrange(
      { dataset: first, points: new Map(), isAfresh: true, layout: force, years },
      layOut,
      quietly,
    );
    expect(Object.fromEntries(points)).toEqual({ a: { x: 0, y: 1 }, b: { x: 2.7, y: 3 } });
    expect(requests[0]).toMatchObject({ edges: Uint32Array.from([0, 1]), fixed: Uint8Array.from([0, 0]) });
  });

  test("what is linked to nothing takes no part in the layout and stands under it", async () => {
    const { requests, layOut } = recorder();
    const dataset = addSubgraph(first, { nodes: [entity("alone")], relationships: [] }, null);
    const { points } = await arrange(
      { dataset, points: new Map(), isAfresh: true, layout: force, years },
      layOut,
      quietly,
    );
    expect(requests[0]?.sizes).toHaveLength(2);
    expect(points.get("alone")?.y).toBeLessThan(1);
  });

  test("what is added moves nothing that was there, and starts beside its origin", async () => {
    const { requests, layOut } = recorder();
    const { points } = await arrange(
      { dataset: second, points: places, isAfresh: false, layout: force, years },
      layOut,
      quietly,
    );
    expect(Object.fromEntries(points)).toEqual({ a: { x: 10, y: 10 }, b: { x: 20, y: 20 }, c: { x: 4, y: 5 } });
    const [request] = requests;
    expect(request?.fixed).toEqual(Uint8Array.from([1, 1, 0]));
    expect(request?.edges).toEqual(Uint32Array.from([0, 1, 0, 2]));
    expect(Math.hypot(request!.positions[4]! - 10, request!.positions[5]! - 10)).toBeLessThanOrEqual(40);
  });

  test("nothing new needs no layout, and forgets what is gone", async () => {
    const { requests, layOut } = recorder();
    const more: Points = new Map([...places, ["gone", { x: 0, y: 0 }]]);
    expect(
      await arrange({ dataset: first, points: more, isAfresh: false, layout: force, years }, layOut, quietly),
    ).toEqual({ points: places, headings: [] });
    expect(requests).toEqual([]);
  });

  test("without a layout leaves new nodes where they start", async () => {
    const { points } = await arrange(
      { dataset: second, points: places, isAfresh: false, layout: force, years },
      brokenLayout,
      quietly,
    );
    expect([...points.keys()]).toEqual(["a", "b", "c"]);
  });

  test("afresh moves all but what is pinned, and starts away from it", async () => {
    const { requests, layOut } = recorder();
    const pinned: Points = new Map([["b", { x: 20, y: 20 }]]);
    const { points } = await arrange(
      { dataset: second, points: pinned, isAfresh: true, layout: force, years },
      layOut,
      quietly,
    );
    expect(requests[0]).toMatchObject({ fixed: Uint8Array.from([0, 1, 0]), isAfresh: true });
    expect(points.get("b")).toEqual({ x: 20, y: 20 });
  });
});
