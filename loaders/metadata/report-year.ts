import { monthFromText, yearFromText } from "./written-time.js";

/** The words of a report in which its year may stand. */
export interface ReportWords {
  /** Its title, or else the file's name. */
  readonly title: string;
  /** Its first lines. */
  readonly head: readonly string[];
  /** Titles of its sections. */
  readonly headings: readonly string[];
}

/** A report to a people's congress tells of the year past and plans the one that it is called after. */
const CONGRESS = /人民代表大会|[向请].{0,8}大会/u;

/** Whether a report was read to a people's congress, by its first lines. */
export function isReadToCongress(opening: string): boolean {
  return CONGRESS.test(opening);
}

const REVIEW = /(?<!\d)((?:19|20)\d{2})年[^，。；\n]{0,16}?(?:回顾|工作总结)/u;
/** 2023年，是…具有里程碑意义的一年 */
const PAST = /(?:^|\n|过去的)((?:19|20)\d{2})年[，,]?是/u;
const FIRST_MONTH_OF_SESSIONS = 11;

/**
 * The year that a report is called after: the one in its title; else that of the session which it was read in, where one in November or
 * December belongs to the year to come; else the year behind the one that it reviews; else the first year that it names.
 */
export function yearOfReport({ title, head, headings }: ReportWords): number | null {
  const opening = head.join("\n");
  const isCongress = isReadToCongress(opening);
  const titled = isCongress && REVIEW.test(title) ? null : (sessionYear(title, isCongress) ?? yearFromText(title));
  if (titled !== null) return titled;
  const session = head.filter(isOfSession).map((line) => sessionYear(line, isCongress));
  const words = [title, ...head, ...headings].join("\n");
  const reviewed = (REVIEW.exec(words) ?? PAST.exec(words))?.[1];
  return (
    session.find((year) => year !== null) ??
    (reviewed === undefined ? null : Number(reviewed) + Number(isCongress)) ??
    yearFromText(opening)
  );
}

/** A line that says when and where the report was read, or only when. */
function isOfSession(line: string): boolean {
  return line.length <= 80 && (line.length <= 30 || /大会|会议/u.test(line));
}

function sessionYear(words: string, isCongress: boolean): number | null {
  const date = monthFromText(words);
  if (date === null) return null;
  return isCongress && date.month >= FIRST_MONTH_OF_SESSIONS ? date.year + 1 : date.year;
}
