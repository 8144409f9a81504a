import type { OfflineGraph, OfflineLine, OfflineNode } from "./offline-graph.js";
import type { View } from "./view.js";

/** Builders for the tests of exported pages. */

const SHADES = { light: "#000000", dark: "#ffffff" };

function node(name: string, x: number, y: number, kind = 0): OfflineNode {
  const own = { isPinned: false, isChosen: false, note: null };
  const called = { name: { zh: name, en: `${name}-en` }, aliases: [`${name}又称`], sounds: [`${name} 音`] };
  return { ...called, kind, colour: SHADES, x, y, radius: 10, ...own };
}

function line(start: number, end: number): OfflineLine {
  return {
    start,
    end,
    type: "PART_OF",
    status: "done",
    basis: "stated",
    colour: SHADES,
    head: SHADES,
    pattern: "solid",
    hasArrow: true,
    width: 1.6,
    passages: [],
    note: null,
  };
}

/** Three nodes, the second to the right of the first, the third below it, with lines from one to another by their indices. */
export function graphOf(lines: readonly (readonly [start: number, end: number])[]): OfflineGraph {
  return {
    language: "zh",
    title: "",
    about: [],
    address: "",
    kinds: [
      { name: { zh: "地点", en: "Place" }, type: "Place" },
      { name: { zh: "项目", en: "Project" }, type: "Project" },
    ],
    nodes: [node("西岸", 0, 0), node("传媒港", 200, 0, 1), node("徐汇区", 0, 100)],
    relations: {},
    statuses: {},
    bases: {},
    lines: lines.map(([start, end]) => line(start, end)),
    headings: [],
    texts: [],
    colours: [],
    sources: [],
    passages: [],
    missing: 0,
  };
}

export function viewOf(given: Partial<View> = {}): View {
  return {
    language: "zh",
    scheme: "light",
    selection: null,
    hasFingers: false,
    hidden: new Set(),
    search: "",
    camera: { x: 0, y: 0, scale: 1 },
    moved: new Map(),
    ...given,
  };
}
