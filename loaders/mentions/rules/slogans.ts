import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

const QUALITY =
  /(?:美丽|健康|数字|智慧|平安|法治|绿色|文明|幸福|书香|信用|诚信|品质|活力|创新|人文|清洁|清廉|开放|创意|时尚)/gu;

/** A quality and an area make the name of a campaign: 数字|湖南, 平安|徐汇. */
export function areaSlogans(text: string, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(QUALITY)) {
    const start = match.index;
    const area = reading.divisions.longestAt(text, start + match[0].length);
    if (area === null || area.end - start - match[0].length > 3 || text.slice(0, area.end).endsWith(area.value.name))
      continue;
    const name = text.slice(start, area.end);
    const whole = text.startsWith("建设", area.end) ? `${name}建设` : name;
    found.push({
      start,
      end: start + whole.length,
      type: "Initiative",
      name,
      aliases: [`${name}建设`],
      rule: "area-slogan",
      confidence: 0.75,
    });
  }
  return found;
}
