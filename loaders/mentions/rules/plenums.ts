import type { Candidate } from "../candidate.js";

const NUMERAL = "[一二三四五六七八九十]";
const JOIN = "[、和与及]";
const OF = "((?:[省市区县州]委|自治区党委)?)";
const PLENUMS = new RegExp(`${OF}(第?${NUMERAL}{1,3}届)((?:${NUMERAL}中${JOIN})*)(${NUMERAL}中)全会`, "gu");
const SESSIONS = new RegExp(
  `${OF}(第?${NUMERAL}{1,3}届)((?:${NUMERAL}{1,2}次${JOIN})*)(${NUMERAL}{1,2}次)(全会|会议)`,
  "gu",
);

/** Meetings of a committee that are told by number, also in lists: 十九届|二中、三中、四中全会, 八届|五次、六次全会. */
export function plenums(text: string): Candidate[] {
  if (!text.includes("届")) return [];
  return [...listed(text, PLENUMS), ...listed(text, SESSIONS)];
}

function listed(text: string, pattern: RegExp): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, body = "", term = "", earlier = "", last = "", kind = "全会"] = match;
    const from = match.index + body.length + term.length;
    const members = [...earlier.matchAll(/[^、和与及]+/gu)].map((member) => ({
      words: member[0],
      start: from + member.index,
      end: from + member.index + member[0].length,
    }));
    const end = match.index + whole.length;
    const lastStart = members.length === 0 ? match.index : from + earlier.length;
    return [...members, { words: last, start: lastStart, end }].map(({ words, ...span }) => ({
      ...span,
      type: "Event" as const,
      name: `${body}${term}${words}${kind}`,
      aliases: body === "" ? [] : [`${term}${words}${kind}`],
      rule: "plenum",
      confidence: 0.85,
    }));
  });
}
