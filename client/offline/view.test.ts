import { describe, expect, it } from "vitest";
import { textPieces } from "./marked-text.js";
import { graphOf, viewOf } from "./fixture.js";
import { neighbourTowards } from "./keys.js";
import { lineAt, nodeAt, sceneOf } from "./scene.js";
import { fittingCamera, linesOf, neighbourhood, searchedNodes, sourcesOf, zoomed } from "./view.js";

const SIZE = { width: 600, height: 400 };
const GRAPH = graphOf([
  [1, 0],
  [0, 2],
]);
const VIEW = viewOf();

describe("an exported page", () => {
  it("finds names in both languages, other names and how they sound, but none that the legend hides", () => {
    expect(searchedNodes(GRAPH, { ...VIEW, search: " 西岸-EN" })).toEqual([0]);
    expect(searchedNodes(GRAPH, { ...VIEW, search: "港又" })).toEqual([1]);
    expect(searchedNodes(GRAPH, { ...VIEW, search: "徐汇区音" })).toEqual([2]);
    expect(searchedNodes(GRAPH, { ...VIEW, search: "区音" })).toEqual([]);
    expect(searchedNodes(GRAPH, VIEW)).toEqual([0, 1, 2]);
    expect(searchedNodes(GRAPH, { ...VIEW, hidden: new Set([1]) })).toEqual([0, 2]);
  });

  it("lets what is chosen stand out with what it touches", () => {
    expect(linesOf(GRAPH, { kind: "node", index: 0 })).toEqual([0, 1]);
    expect(neighbourhood(GRAPH, { kind: "node", index: 1 })).toEqual({ nodes: new Set([1, 0]), lines: new Set([0]) });
    expect(neighbourhood(GRAPH, { kind: "line", index: 1 })).toEqual({ nodes: new Set([0, 2]), lines: new Set([1]) });
    expect(neighbourhood(GRAPH, null)).toBeNull();
  });

  it("tells each report that states a line once, in the order of its sentences", () => {
    const passages = [1, 0, 1].map((source) => ({ text: "", original: null, source, section: null, marks: [] }));
    const sources = [1, 2].map((number) => ({ zh: `报告${number}`, en: `Report ${number}` }));
    const said = { sources, passages };
    expect(sourcesOf(said, { passages: [0, 1, 2] }, "zh")).toEqual(["报告2", "报告1"]);
    expect(sourcesOf(said, { passages: [1] }, "en")).toEqual(["Report 1"]);
    expect(sourcesOf(said, { passages: [] }, "zh")).toEqual([]);
  });

  it("sees all that is not hidden, from no nearer than twice and not under the buttons", () => {
    expect(fittingCamera(GRAPH, VIEW, SIZE)).toEqual({ x: 114, y: 50, scale: 2 });
    expect(fittingCamera(GRAPH, { ...VIEW, hidden: new Set([0, 1]) }, SIZE)).toEqual({ x: 0, y: 0, scale: 1 });
    expect(fittingCamera(GRAPH, { ...VIEW, moved: new Map([[1, { x: 2400, y: 0 }]]) }, SIZE)).toEqual({
      x: 1200 + 28 / (424 / 2400),
      y: 50,
      scale: 424 / 2400,
    });
  });

  it("keeps the point under the pointer where it is while it comes nearer", () => {
    expect(zoomed({ x: 0, y: 0, scale: 1 }, 2, { x: 400, y: 200 }, SIZE)).toEqual({ x: 50, y: 0, scale: 2 });
    expect(zoomed({ x: 0, y: 0, scale: 10 }, 5, { x: 300, y: 200 }, SIZE).scale).toBe(12);
  });

  it("tells which node or line is at a point of the page", () => {
    const scene = sceneOf(GRAPH, VIEW, SIZE);
    expect(nodeAt(scene, { x: 305, y: 205 }, 3)).toBe(0);
    expect(nodeAt(scene, { x: 400, y: 200 }, 3)).toBeNull();
    expect(lineAt(scene, { x: 400, y: 203 }, 6)).toBe(0);
    expect(lineAt(scene, { x: 450, y: 300 }, 6)).toBeNull();
  });

  it("draws no line of a node that is hidden, and nothing that lies beyond the page", () => {
    const hidden = sceneOf(GRAPH, { ...VIEW, hidden: new Set([1]) }, SIZE);
    expect([hidden.nodes.map(({ index }) => index), hidden.lines.map(({ index }) => index)]).toEqual([[0, 2], [1]]);
    expect(sceneOf(GRAPH, { ...VIEW, camera: { x: 5000, y: 0, scale: 1 } }, SIZE)).toEqual({ nodes: [], lines: [] });
  });

  it("walks to the neighbour that lies where the arrow points", () => {
    const scene = sceneOf(GRAPH, VIEW, SIZE);
    const among = new Set([0, 1, 2]);
    expect(neighbourTowards(scene, { from: 0, among, direction: { x: 1, y: 0 } })).toBe(1);
    expect(neighbourTowards(scene, { from: 0, among, direction: { x: 0, y: 1 } })).toBe(2);
    expect(neighbourTowards(scene, { from: 0, among, direction: { x: -1, y: 0 } })).toBeNull();
  });

  it("marks the names of both ends before others that lie over them", () => {
    const passage = {
      text: "西岸传媒港位于西岸",
      original: null,
      source: 0,
      section: null,
      marks: [
        [0, 2, 0],
        [0, 5, 1],
        [7, 9, 0],
      ] as const,
    };
    expect(textPieces(passage, new Set())).toEqual([
      { text: "西岸传媒港", node: 1 },
      { text: "位于", node: null },
      { text: "西岸", node: 0 },
    ]);
    expect(textPieces(passage, new Set([0]))[0]).toEqual({ text: "西岸", node: 0 });
  });
});
