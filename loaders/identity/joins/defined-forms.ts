import { plainName } from "../plain-name.js";
import type { JoinRule, ProposedJoin } from "./join-rule.js";

/** 《珠江三角洲地区改革发展规划纲要》(以下简称《规划纲要》): the text itself says that they are one. */
export const definedForms: JoinRule = {
  name: "defined-form",
  propose(groups, { definitions }) {
    const byPlain = new Map<string, string[]>();
    for (const [key, { plain }] of groups) byPlain.set(plain, [...(byPlain.get(plain) ?? []), key]);
    const proposed: ProposedJoin[] = [];
    for (const { form, of, passage } of definitions) {
      const [to, ...others] =
        byPlain.get(plainName(of.name).name)?.filter((key) => groups.get(key)?.ref.type === of.type) ?? [];
      if (to === undefined || others.length > 0) continue;
      for (const from of byPlain.get(plainName(form).name) ?? []) if (from !== to) proposed.push({ from, to, passage });
    }
    return proposed;
  },
};
