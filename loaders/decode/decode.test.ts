import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { decodeText } from "./decode.js";

const SIMPLIFIED =
  "一、上半年工作回顾\n上半年，区委全面贯彻落实党的十八大精神，完成财政总收入202.84亿元，增长10.38%。\n";
const TRADITIONAL =
  "一、上半年工作回顧\n上半年，區委全面貫徹落實黨的十八大精神，完成財政總收入202.84億元，增長10.38%。\n";
const FIRSTS = "一、上半年工作回顾\n（一）完成一批项目，第一产业增长1%。\n";
const TABLE = "source,target,type\n";
const MARKUP = "<table><tr><td>";
const LONE = "区委全面贯彻落实党的十八大精神";

function wide(text: string, isBig: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

function refusal(bytes: Uint8Array, maxBytes?: number): string {
  try {
    decodeText(bytes, "report.txt", maxBytes === undefined ? {} : { maxBytes });
  } catch (error) {
    if (error instanceof GraphError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "accepted";
}

describe("decodeText", () => {
  test.each([
    ["UTF-8", Buffer.from(SIMPLIFIED), SIMPLIFIED, "utf-8"],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${SIMPLIFIED}`), SIMPLIFIED, "utf-8"],
    ["UTF-16 LE with a byte order mark", wide(`\uFEFF${SIMPLIFIED}`, false), SIMPLIFIED, "utf-16le"],
    ["UTF-16 BE with a byte order mark", wide(`\uFEFF${SIMPLIFIED}`, true), SIMPLIFIED, "utf-16be"],
    ["UTF-16 LE without", wide(SIMPLIFIED, false), SIMPLIFIED, "utf-16le"],
    ["UTF-16 BE without", wide(SIMPLIFIED, true), SIMPLIFIED, "utf-16be"],
    ["UTF-16 LE without any ASCII", wide(LONE, false), LONE, "utf-16le"],
    ["UTF-16 LE without, with as many 一 as figures", wide(FIRSTS, false), FIRSTS, "utf-16le"],
    ["GB18030, simplified", iconv.encode(SIMPLIFIED, "gb18030"), SIMPLIFIED, "gb18030"],
    ["GB18030, traditional", iconv.encode(TRADITIONAL, "gb18030"), TRADITIONAL, "gb18030"],
    ["GB18030, a few characters", iconv.encode("区委工作", "gb18030"), "区委工作", "gb18030"],
    ["GB18030, rare names", iconv.encode("龙美术馆，余德耀美术馆", "gb18030"), "龙美术馆，余德耀美术馆", "gb18030"],
    ["GB18030, a table", iconv.encode(`${TABLE}徐汇,浦东,NEAR`, "gb18030"), `${TABLE}徐汇,浦东,NEAR`, "gb18030"],
    ["GB18030, mark-up", iconv.encode(`${MARKUP}徐汇滨江</td>`, "gb18030"), `${MARKUP}徐汇滨江</td>`, "gb18030"],
    ["Big5, a table", iconv.encode(`${TABLE}徐匯,浦東,NEAR\n`, "big5"), `${TABLE}徐匯,浦東,NEAR\n`, "big5"],
    ["GB18030 with four bytes", iconv.encode("区委㐀工作𠀀的", "gb18030"), "区委㐀工作𠀀的", "gb18030"],
    ["Big5", iconv.encode(TRADITIONAL, "big5"), TRADITIONAL, "big5"],
  ])("reads %s", (_, bytes, text, encoding) => {
    expect(decodeText(bytes, "report.txt")).toEqual({ text, encoding });
  });

  test("reads a file that was cut in the middle of a character", () => {
    const whole = iconv.encode(SIMPLIFIED.repeat(20), "gb18030");
    const { text, encoding } = decodeText(whole.subarray(0, whole.length - 20), "report.txt");
    expect(encoding).toBe("gb18030");
    expect(text.startsWith(SIMPLIFIED)).toBe(true);
  });

  test.each([
    ["an empty file", new Uint8Array(), "invalid-file report.txt: the file is empty"],
    ["white space", Buffer.from(" \n\u3000\n"), "invalid-file report.txt: the file holds only white space"],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "invalid-file report.txt: this is a PDF file"],
    [
      "a Word file",
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      "invalid-file report.txt: this is a Word, Excel or ZIP file",
    ],
    ["zeros", new Uint8Array(1000), "invalid-file report.txt: this is a binary file"],
    [
      "noise",
      Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 256),
      "invalid-file report.txt: this is a binary file",
    ],
    [
      "bytes of no encoding",
      Uint8Array.from({ length: 4000 }, (_, index) => 0x80 + ((index * 37) % 128)),
      "invalid-file report.txt: the text is in none of the encodings",
    ],
    ["锟斤拷", Buffer.from("上半年锟斤拷锟斤拷锟斤拷工作锟斤拷回顾"), "invalid-file report.txt: characters were lost"],
    [
      "replacement characters",
      Buffer.from("上半年\uFFFD\uFFFD\uFFFD工作"),
      "invalid-file report.txt: characters were lost",
    ],
    [
      "UTF-8 read as GBK",
      Buffer.from(iconv.decode(Buffer.from(SIMPLIFIED.repeat(3)), "gbk")),
      "invalid-file report.txt: ",
    ],
    [
      "English",
      Buffer.from("Report on the work of the government. ".repeat(20)),
      "invalid-file report.txt: the text is not Chinese",
    ],
    [
      "Japanese",
      Buffer.from("これは日本語のテキストです。東京都の報告。"),
      "invalid-file report.txt: the text is not Chinese",
    ],
    [
      "Japanese in Shift JIS",
      iconv.encode(
        "横浜市は、令和五年度において、みなとみらい地区の開発を推進しました。市内総生産は増加しました。",
        "shift_jis",
      ),
      "invalid-file report.txt: the text is in none of the encodings",
    ],
    [
      "Korean in EUC-KR",
      iconv.encode(
        "서울시는 경제 성장을 추진하였습니다. 시민의 생활을 위하여 교통과 주택을 개선하였습니다. ".repeat(3),
        "euc-kr",
      ),
      "invalid-file report.txt: the text is in none of the encodings",
    ],
    [
      "French in Latin-1",
      iconv.encode("Le résumé du rapport. Le budget a augmenté, l'économie a été améliorée.\n".repeat(9), "latin1"),
      "invalid-file report.txt: the text is in none of the encodings",
    ],
    [
      "a line of German in Latin-1",
      iconv.encode("Bericht über die Tätigkeit der Regierung.", "latin1"),
      "invalid-file report.txt: the text is in none of the encodings",
    ],
    [
      "a line of German in Latin-1 with an even count of letters",
      iconv.encode("Berichte über die Tätigkeit der Regierung.", "latin1"),
      "invalid-file report.txt: the text is in none of the encodings",
    ],
    [
      "a table of addresses with one Chinese name in GB18030",
      iconv.encode("title,url\n西岸,https://www.example.org/xuhui/west-bund/index.html\n", "gb18030"),
      "invalid-file report.txt: the text is not Chinese",
    ],
  ])("refuses %s with a sentence", (_, bytes, sentence) => {
    expect(refusal(bytes).slice(0, sentence.length)).toBe(sentence);
    expect(refusal(bytes)).toMatch(/[;,] [^;]*\.$/u);
  });

  test("refuses a file above the limit before it reads it", () => {
    expect(refusal(Buffer.alloc(50_000_000, "区"))).toBe(
      "too-large report.txt: the file has 50 MB, more than the 20 MB that one report may have; split it.",
    );
    expect(refusal(Buffer.from(SIMPLIFIED), 10)).toBe(
      "too-large report.txt: the file has 0.0 MB, more than the 0.0 MB that one report may have; split it.",
    );
  });
});
