import type { Candidate } from "../candidate.js";

/** Surnames of one character, the common ones. */
export const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习温焦";
const TITLED = new RegExp(
  `[${SURNAMES}][\\p{Script=Han}]{1,2}(?=(?:总书记|主席|总理|书记|市长|区长|省长|县长|同志|院士|教授|先生))`,
  "gu",
);
const SPIRIT = new RegExp(`(?<![\\p{Script=Han}])(?:学习|弘扬|以)?([${SURNAMES}][\\p{Script=Han}]{1,2})(?=精神)`, "gu");
/** What must stand in a text that names anybody; asking for it first is quick. */
const NAMES_SOMEBODY = /总书记|主席|总理|书记|[市区省县]长|同志|院士|教授|先生|精神/u;
/** 胡总|书记 is a secretary-general's surname. */
const NO_NAME = /[市区县省委党副原任现为和与的总]/u;

/** A name before a title: 习近平总书记. The title is no part of it. */
export function people(text: string): Candidate[] {
  const found: Candidate[] = [];
  if (!NAMES_SOMEBODY.test(text)) return found;
  for (const pattern of [TITLED, SPIRIT]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? match[0];
      const start = match.index + match[0].length - name.length;
      if (NO_NAME.test(name.slice(1))) continue;
      found.push({
        start,
        end: start + name.length,
        type: "Person",
        name,
        aliases: [],
        rule: "person-title",
        confidence: 0.95,
      });
    }
  }
  return found;
}
