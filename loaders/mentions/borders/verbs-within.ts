import type { EntityType } from "#model/ontology.js";
import type { BorderRule } from "./border-rule.js";

const SEEKERS: ReadonlySet<EntityType> = new Set(["Place", "Organization"]);
const SEEKS = /^(?<who>.{2,}?)(?:企业)?(?:成功)?(?:创建|申创|申报|争创|升级为|晋升)(?=.{3})/u;

/** 金丝峡|创建国家级旅游度假区: who seeks a title is not called by it. */
export const soughtTitle: BorderRule = {
  name: "sought-title",
  mend(candidate, text) {
    const who = SEEKERS.has(candidate.type) ? SEEKS.exec(candidate.name)?.groups?.["who"] : undefined;
    if (who === undefined) return null;
    const { start, end } = candidate;
    const isWritten = text.startsWith(who, start);
    return [{ ...candidate, end: isWritten ? Math.min(end, start + who.length) : end, name: who, aliases: [] }];
  },
  example: {
    text: "支持金丝峡创建国家级旅游度假区",
    found: { type: "Place", words: "金丝峡创建国家级旅游度假区" },
    becomes: ["金丝峡"],
  },
  counterExample: { text: "推进创建国家公园", found: { type: "Place", words: "创建国家公园" } },
};

/** 创建|环巢湖国家旅游休闲区: the place is called without what is done. */
export const soughtPlace: BorderRule = {
  name: "sought-place",
  mend(candidate, text) {
    const { type, name, start, aliases } = candidate;
    if (type !== "Place" || !/^创建.{6}/u.test(name) || !text.startsWith("创建", start)) return null;
    return [{ ...candidate, start: start + 2, name: name.slice(2), aliases: [name, ...aliases] }];
  },
  example: {
    text: "全力创建环巢湖国家旅游休闲区",
    found: { type: "Place", words: "创建环巢湖国家旅游休闲区" },
    becomes: ["环巢湖国家旅游休闲区"],
  },
  counterExample: { text: "推进创建国家公园", found: { type: "Place", words: "创建国家公园" } },
};

const END_OF_VERB = /^[起了]/u;
const VERB_BEFORE = /(?:建立|构建|形成|建|制定|出台)$/u;

/** 建立起|多渠道办学机制: the verb's end is no part of the name. */
export const endOfVerb: BorderRule = {
  name: "end-of-verb",
  mend(candidate, text) {
    const { start, name, aliases } = candidate;
    if (!END_OF_VERB.test(name) || !VERB_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return null;
    return [{ ...candidate, start: start + 1, name: name.slice(1), aliases: aliases.map(withoutEnd) }];
  },
  example: {
    text: "要建立起多渠道办学和投入机制",
    found: { type: "Policy", words: "起多渠道办学和投入机制" },
    becomes: ["多渠道办学和投入机制"],
  },
  counterExample: { text: "编制起步区规划", found: { type: "Policy", words: "起步区规划" } },
};

function withoutEnd(alias: string): string {
  return alias.replace(END_OF_VERB, "");
}
