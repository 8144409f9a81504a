import { byPlace, type Candidate } from "./candidate.js";

const BODY = "(?:党?中央|全国|自治区党委|区党委|[省市州县区盟旗]委|全[省区市州县])";
const JOIN = "(?:以及|[、和及与])";
/** 有关会议, 近期系列会议: which ones, nobody says. */
const SUBJECT =
  "(?!.{0,4}(?:有关|相关|系列|历次|各次|这次|本次|重要|近期))[^，,。；;：:、和及与的在等召开“”《》\\s]{2,12}";
const LISTED = new RegExp(`(?<upper>(?:${BODY}${JOIN})+)(?<last>${BODY})(?<rest>${SUBJECT}会议)`, "gu");

/**
 * 中央、省委和市委经济工作会议: one meeting of each body, not one of the last. Each is a mention where its body stands, and the body none beside it; what
 * was chosen there gives way, unless it reaches beyond the list.
 */
export function withLevelMeetings(chosen: readonly Candidate[], text: string): readonly Candidate[] {
  if (!text.includes("会议")) return chosen;
  let kept = chosen;
  for (const match of text.matchAll(LISTED)) kept = withMeetings(kept, meetingsIn(match));
  return kept;
}

function meetingsIn({ index, groups = {} }: RegExpMatchArray): Candidate[] {
  const { upper = "", last = "", rest = "" } = groups;
  const from = index ?? 0;
  const bodies = [...upper.matchAll(new RegExp(BODY, "gu"))].map((body) => ({
    name: body[0] + rest,
    start: from + body.index,
    end: from + body.index + body[0].length,
  }));
  const start = from + upper.length;
  return [...bodies, { name: last + rest, start, end: start + last.length + rest.length }].map((meeting) => ({
    ...meeting,
    type: "Event" as const,
    aliases: [],
    rule: "level-meeting",
    confidence: 0.9,
  }));
}

function withMeetings(chosen: readonly Candidate[], meetings: readonly Candidate[]): readonly Candidate[] {
  const [start, end] = [meetings[0]?.start ?? 0, meetings.at(-1)?.end ?? 0];
  const within = chosen.filter((one) => one.start < end && one.end > start);
  if (within.some((one) => one.start < start || one.end > end)) return chosen;
  const others = chosen.filter((one) => !within.includes(one));
  return [...others, ...meetings].toSorted(byPlace);
}
