import { describe, expect, test } from "vitest";
import { entity, fact } from "../fixture.js";
import { type Scene, sceneOf } from "../scene/scene.js";
import { INITIAL_STATE, type State } from "../state.js";
import { pictureFromRecord } from "./picture-record.js";
import { codeFromScene, sceneFromCode } from "./scene-code.js";
import { partsFromRecord } from "./scene-reading.js";
import { recordFromScene } from "./scene-writing.js";

const [a, b] = [entity("project:甲"), entity("place:乙", "Place")];
const passage = { id: "passage:1", labels: ["Passage"], properties: { text: "甲位于乙。", order: 3 } };
const located = fact("1", a.id, b.id, "LOCATED_IN");
const mention = { id: "MENTIONS:1", type: "MENTIONS", start: passage.id, end: a.id, properties: { start: 0 } };

const FULL: State = {
  ...INITIAL_STATE,
  dataset: {
    nodes: new Map([a, b, passage].map((node) => [node.id, node])),
    relationships: new Map([located, mention].map((one) => [one.id, one])),
    origins: new Map<string, string | null>([
      [a.id, null],
      [b.id, a.id],
      [passage.id, null],
      [located.id, a.id],
    ]),
  },
  points: new Map([
    [a.id, { x: 1.25, y: -2 }],
    [b.id, { x: 0, y: 0 }],
    [passage.id, { x: 7, y: 8.5 }],
  ]),
  extent: { x: [0, 7], y: [-2, 8.5] },
  expansions: new Map([[a.id, { shown: 1, total: 20 }]]),
  pinned: new Set([b.id]),
  hidden: new Set([passage.id]),
  layout: { kind: "grouped", by: "place" },
  headings: [
    {
      subject: { kind: "node", id: b.id },
      at: { x: 3, y: 9 },
      room: 40,
      members: [a.id, b.id],
      guide: { kind: "rim", centre: { x: 3, y: 0 }, radius: 9 },
    },
    { subject: { kind: "rest", of: "place" }, at: { x: 7, y: 9 }, room: 30, members: [passage.id], guide: null },
  ],
  lineNames: "all",
  lineColours: "relation",
  sizeBy: "measure:pagerank",
  colourBy: "measure:community",
  measureScope: "loaded",
  overview: { limit: 400, truncated: true },
};

async function sceneAgain(state: State): Promise<Partial<Scene>> {
  const record = await sceneFromCode(await codeFromScene(recordFromScene(state)!));
  const { missing: _, ...picture } = pictureFromRecord(record!.picture!, { nodes: [b, a], relationships: [located] });
  return { ...sceneOf(INITIAL_STATE), ...partsFromRecord(record!), ...picture };
}

describe("a canvas in code", () => {
  test("is the same canvas when it is read again", async () => {
    expect(await sceneAgain(FULL)).toEqual(sceneOf(FULL));
  });

  test("has colours tell a number that needs no measure, and none where a link names what is no field", async () => {
    expect((await sceneAgain({ ...FULL, colourBy: "degree" })).colourBy).toBe("degree");
    expect(recordFromScene(FULL)!.parts["colourBy"]).toBe("community");
    expect(partsFromRecord({ version: 2, parts: { colourBy: "shoe size" } }).colourBy).toBeNull();
  });

  test("keeps the order in which things came, which decides what lies over what", async () => {
    const { dataset } = await sceneAgain(FULL);
    expect([...dataset!.nodes.keys()]).toEqual([a.id, b.id, passage.id]);
  });

  test("made while a layout runs leaves without a place what has none, for the layout of whoever reads it", async () => {
    const places: State["points"] = new Map([[a.id, { x: 1.25, y: -2 }]]);
    expect((await sceneAgain({ ...FULL, points: places })).points).toEqual(places);
    expect((await sceneAgain({ ...FULL, points: new Map() })).points).toEqual(new Map());
  });

  test("asks the store for entities and facts, so that what changed there is seen", () => {
    const { picture } = recordFromScene(FULL)!;
    const renamed = entity(a.id, "Project", { name: "新名" });
    const { dataset } = pictureFromRecord(picture!, { nodes: [renamed, b], relationships: [located] });
    expect(dataset.nodes.get(a.id)).toBe(renamed);
  });

  test("tells what the store no longer holds", () => {
    const { picture } = recordFromScene(FULL)!;
    const { missing, dataset, points } = pictureFromRecord(picture!, { nodes: [a], relationships: [] });
    expect(missing).toEqual({ entities: [b.id], facts: 1 });
    expect([...dataset.nodes.keys()]).toEqual([a.id, passage.id]);
    expect([...points.keys()]).toEqual([a.id, passage.id]);
  });

  test("is needless while the canvas is what the page opens with, and tells only what differs from it", () => {
    const { layout, lineNames, lineColours, sizeBy, colourBy, measureScope } = INITIAL_STATE;
    const plain = {
      ...FULL,
      pinned: new Set<string>(),
      hidden: new Set<string>(),
      layout,
      headings: [],
      lineNames,
      lineColours,
      sizeBy,
      colourBy,
      measureScope,
      plain: FULL,
    };
    expect(recordFromScene(plain)).toBeNull();
    expect(recordFromScene({ ...plain, pinned: FULL.pinned })).toEqual({ version: 2, parts: { pinned: [b.id] } });
  });

  test.each(["", "!!!", "AAAA", "eyJ2ZXJzaW9uIjo5fQ"])("that is none, %j, is not understood", async (code) => {
    expect(await sceneFromCode(code)).toBeUndefined();
  });
});
