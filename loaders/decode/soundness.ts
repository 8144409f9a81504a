import { refusal } from "../refusal.js";

/** Everyday characters of reports in both scripts, with the signs between them: other decodings of the same bytes hardly hit them. */
const COMMON = new Set(
  "的一是不了在人有中大上国和地到以时要会可对生能于下自之年发展工作建设经济社加快推进全市区省政府民业企产新重点改革增长实施服务我们各位代表" +
    "國時會對於發設經濟區業產點長實務們個關進動來過這開體現報與" +
    "，。、；：“”（）\n0123456789%",
);
const SAMPLE = 100_000;

/** Share of everyday characters among all but ASCII letters, in a sample spread over the text: 0–1. */
export function commonShare(text: string): number {
  let common = 0;
  let counted = 0;
  const stride = Math.max(1, Math.floor(text.length / SAMPLE));
  for (let index = 0; index < text.length; index += stride) {
    const character = text.charAt(index);
    if (/[A-Za-z<>/="]/u.test(character)) continue;
    counted += 1;
    if (COMMON.has(character)) common += 1;
  }
  return counted === 0 ? 0 : common / counted;
}

/** UTF-16 units. Fewer Chinese characters may be names without any everyday one. */
const FEWEST_TO_JUDGE = 40;

/**
 * Whether bytes that were decoded by an encoding of Chinese were ever Chinese: other languages' bytes fall on characters that nobody
 * uses. In reports every third is an everyday one, in lists of names every tenth, in Japanese, Korean or French so decoded none in thirty.
 * Of few characters it tells whether they stand alone within Latin words, as those from accented letters do; how much of the rest is
 * mark-up, addresses and headings of columns tells nothing.
 */
export function isEverydayChinese(text: string): boolean {
  const { han, lone, everyday } = scriptsOf(text);
  return everyday * 25 >= han || (han < FEWEST_TO_JUDGE && lone * 2 <= han);
}

export function countOf(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

/** @throws {GraphError} `invalid-file` where the decoded text is blank, lost, or not Chinese. */
export function refuseUnusable(text: string, fileName: string): void {
  if (text.trim() === "") {
    throw refusal(fileName, {
      en: "the file holds only white space; choose one with text",
      zh: "文件只有空白；请选择有文字的文件",
    });
  }
  const { han, otherScripts, latin } = scriptsOf(text);
  const lost = countOf(text, "\uFFFD") + 3 * countOf(text, "锟斤拷") + 3 * countOf(text, "烫烫烫");
  if (lost >= 3 && lost * 50 > text.length) {
    throw refusal(fileName, {
      en: "characters were lost when the text was saved in a wrong encoding (“锟斤拷”, “\uFFFD”); get the file from its source again",
      zh: "文字曾以错误的编码保存，字符已丢失（“锟斤拷”、“\uFFFD”）；请从来源重新获取文件",
    });
  }
  const misread = countOf(text, "锛") + countOf(text, "銆") + countOf(text, "鐨");
  if (misread >= 3 && misread * 50 > text.length) {
    throw refusal(fileName, {
      en: "this is UTF-8 text that was read as GBK and saved again (“锛”, “銆”); get the file from its source again",
      zh: "这是被当作 GBK 读取后又保存的 UTF-8 文字（“锛”、“銆”）；请从来源重新获取文件",
    });
  }
  const hasTags = /<\/?[a-z]/iu.test(text);
  const isChinese = han > 0 && otherScripts * 5 <= han && latin <= han * (hasTags ? 500 : 20);
  if (!isChinese) {
    throw refusal(fileName, {
      en: "the text is not Chinese; Mailuo reads Chinese government work reports",
      zh: "文字不是中文；脉络读取中文政府工作报告",
    });
  }
}

interface Scripts {
  readonly han: number;
  /** Of the Chinese ones, those of everyday use. */
  readonly everyday: number;
  /** Of the Chinese ones, those with a Latin letter but no Chinese character beside them. */
  readonly lone: number;
  readonly otherScripts: number;
  readonly latin: number;
}

/** Letters by script, in a sample spread over the text. Syllables of Japanese and Korean count among the others. */
function scriptsOf(text: string): Scripts {
  let han = 0;
  let everyday = 0;
  let lone = 0;
  let latin = 0;
  let otherScripts = 0;
  const stride = Math.max(1, Math.floor(text.length / SAMPLE));
  for (let index = 0; index < text.length; index += stride) {
    const unit = text.charCodeAt(index);
    if (isHan(unit)) {
      han += 1;
      if (COMMON.has(text.charAt(index))) everyday += 1;
      if (isLone(text.charCodeAt(index - 1), text.charCodeAt(index + 1))) lone += 1;
    } else if (isLatin(unit)) latin += 1;
    else if (isOtherScript(unit)) otherScripts += 1;
  }
  return { han, everyday, lone, otherScripts, latin };
}

/** By the units before and behind. */
function isLone(before: number, behind: number): boolean {
  return !isHan(before) && !isHan(behind) && (isLatin(before) || isLatin(behind));
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** ASCII letters. */
function isLatin(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

function isOtherScript(unit: number): boolean {
  if (unit >= 0x0370 && unit < 0x2000) return true;
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7af) || (unit >= 0xa000 && unit < 0xac00);
}
