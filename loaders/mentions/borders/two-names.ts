import type { EntityType } from "#model/ontology.js";
import type { BorderRule } from "./border-rule.js";

/** Kinds of places and papers that end a name by themselves. */
const KINDS: Partial<Record<EntityType, RegExp>> = {
  Place: /.{2}(?:大道|公路|高速|铁路|新城|新区|开发区|示范区|集聚区|科技城|片区|公园)$/u,
  Project: /.{2}(?:大道|公路|高速|铁路|保税区|产业园|博士创业园|创业园|出口基地|生产基地|配送中心)$/u,
  Policy: /.{2}(?:机制|制度|体制|规划|纲要|方案|办法|条例|清单|体系)$/u,
};
/** Halves that two papers share: 中长期教育改革|和|发展规划纲要. */
const SHORTEST = 5;

/** 乐峨大道和乐夹大道: two roads; 试验区发展规划和管理办法 may be two papers of the zone. */
export const twoNames: BorderRule = {
  name: "two-names",
  mend(candidate, text) {
    const { type, name, rule, start, end } = candidate;
    const kind = KINDS[type];
    if (kind === undefined || rule === "title-marks" || text.slice(start, end) !== name || /[“《（(]/u.test(name))
      return null;
    const joins = [...name.matchAll(/[和及与]/gu)].filter(({ index }) => kind.test(name.slice(0, index)));
    const at = joins[0]?.index;
    if (joins.length !== 1 || at === undefined) return null;
    const [first, second] = [name.slice(0, at), name.slice(at + 1)];
    if (Math.min(first.length, second.length) < (type === "Policy" ? SHORTEST : 3) || !kind.test(second)) return null;
    return [
      { ...candidate, end: start + at, name: first, aliases: [] },
      { ...candidate, start: start + at + 1, name: second, aliases: [] },
    ];
  },
  example: {
    text: "乐峨大道和乐夹大道建成",
    found: { type: "Place", words: "乐峨大道和乐夹大道" },
    becomes: ["乐峨大道", "乐夹大道"],
  },
  counterExample: {
    text: "制定教育改革和发展规划纲要",
    found: { type: "Policy", words: "教育改革和发展规划纲要" },
  },
};
