import type { BorderRule } from "./border-rule.js";

const WAY = "(?:(?:高速|二级|一级|等级|快速|城际)?(?:公路|铁路|高铁|高速|航线))";
const ONE_OF_WAYS = new RegExp(`^(?<one>.{2,}[至到—―－–-].{2,})等(?:\\d+[条个])?(?<way>${WAY})(?:项目|工程)?$`, "u");

/** 石林-蒙自等高速公路 names one of several ways, 八步至昭平等公路 one that goes to 昭平. */
export const openWays: BorderRule = {
  name: "open-ways",
  mend(candidate) {
    const { name, aliases, type } = candidate;
    const { one = "", way = "" } = ONE_OF_WAYS.exec(name)?.groups ?? {};
    return one === "" || (type !== "Project" && type !== "Place")
      ? null
      : [{ ...candidate, name: one + way, aliases: [...new Set([one, name, ...aliases])] }];
  },
  example: {
    text: "石林-蒙自等高速公路开工",
    found: { type: "Project", words: "石林-蒙自等高速公路" },
    becomes: ["石林-蒙自高速公路"],
  },
  counterExample: { text: "建设平等至银水公路", found: { type: "Project", words: "平等至银水公路" } },
};

/** 八步至|昭平等|公路: 平等 is a word, and no end of a place. */
export const openEnd: BorderRule = {
  name: "open-end",
  mend(candidate, text) {
    const { type, name, end } = candidate;
    const isOpen = type === "Place" && name.length > 2 && name.endsWith("等") && text.charAt(end - 1) === "等";
    return isOpen ? [{ ...candidate, end: end - 1, name: name.slice(0, -1), aliases: [] }] : null;
  },
  example: {
    text: "八步至昭平等公路项目",
    found: { type: "Place", words: "昭平等" },
    becomes: ["昭平"],
  },
  counterExample: { text: "龙胜县平等", found: { type: "Place", words: "平等" } },
};
