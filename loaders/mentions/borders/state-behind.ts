import type { EntityType } from "#model/ontology.js";
import type { BorderRule } from "./border-rule.js";

const WORKS: ReadonlySet<EntityType> = new Set(["Project", "Place"]);
const REACHED =
  /^(?<work>.{3,}?)(?:全线|全面|全部|主体|基本|已经?|正式|顺利|同步)(?:贯通|通车|建成|开工|完工|竣工|投运|投用|封顶)(?:通车)?$/u;
/** 重庆路改造项目|前期工作. */
const PREPARED = /^(?<work>.{3,}?)(?:的)?前期(?:工作|准备)?$/u;

/** 民族路南延伸|全线贯通: how far a work has come is no part of its name. */
export const stateBehind: BorderRule = {
  name: "state-behind",
  mend(candidate, text) {
    const { type, name, start, end } = candidate;
    const work = WORKS.has(type) ? (REACHED.exec(name) ?? PREPARED.exec(name))?.groups?.["work"] : undefined;
    if (work === undefined) return null;
    const isWritten = text.startsWith(work, start);
    return [{ ...candidate, end: isWritten ? start + work.length : end, name: work, aliases: [] }];
  },
  example: {
    text: "民族路南延伸全线贯通",
    found: { type: "Project", words: "民族路南延伸全线贯通" },
    becomes: ["民族路南延伸"],
  },
  counterExample: { text: "推进全线贯通工程", found: { type: "Project", words: "全线贯通工程" } },
};
