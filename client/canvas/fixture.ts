import type { Look } from "./look/look.js";

/** How things look where nobody has asked for anything, for tests. */
export const lookOfNothing: Look = {
  scheme: "light",
  isStrong: false,
  language: "zh-CN",
  names: new Map(),
  hidden: new Set(),
  faded: new Set(),
  parallels: new Map(),
  open: null,
  styles: new Map(),
  pinned: new Set(),
  chosen: new Set(),
  lineNames: "selected",
  lineColours: "status",
  selection: null,
  hovered: null,
  count: 1000,
  bright: null,
  told: { sizes: null, colours: null },
};
