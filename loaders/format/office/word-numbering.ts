import type { OfficePackage } from "./office-package.js";
import type { NumberingPlace } from "./word-styles.js";

interface NumberingLevel {
  format: string;
  /** `%1、`, `（%1）`, `%1.%2` */
  text: string;
  start: number;
}

/** Word's lists have nine levels. */
const DEEPEST_LEVEL = 8;

type NumberingLevels = Map<number, NumberingLevel>;

/** Counts the paragraphs of Word's automatic lists: the numbers stand nowhere in the text. */
export interface Numbering {
  /** The number in front of the next paragraph of a list, `一、` or `（二）`; empty for bullets and lists without numbers. */
  readonly next: (place: NumberingPlace) => string;
}

export async function readNumbering(file: OfficePackage, part: string): Promise<Numbering> {
  const lists = await readLists(file, part);
  const counters = new Map<string, number[]>();
  return {
    next: ({ list, level }) => {
      const found = lists.get(list);
      const own = found?.levels.get(level);
      if (found === undefined || own === undefined || level > DEEPEST_LEVEL) return "";
      const counts = counters.get(found.shared) ?? [];
      counters.set(found.shared, counts);
      counts.length = Math.min(counts.length, level + 1);
      for (let above = 0; above < level; above += 1) counts[above] ??= found.levels.get(above)?.start ?? 1;
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      if (own.format === "bullet" || own.format === "none") return "";
      return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formatNumber(counts[at] ?? 1, found.levels.get(at)?.format ?? "decimal");
      });
    },
  };
}

interface NumberedList {
  readonly levels: NumberingLevels;
  /** Lists of one definition count on together, unless one begins anew. */
  readonly shared: string;
}

async function readLists(file: OfficePackage, part: string): Promise<ReadonlyMap<string, NumberedList>> {
  const definitions = new Map<string, NumberingLevels>();
  const lists = new Map<string, { definition: string; starts: Map<number, number> }>();
  let definition: NumberingLevels | null = null;
  let list: { definition: string; starts: Map<number, number> } | null = null;
  let level: NumberingLevel | null = null;
  let overridden = 0;
  await file.walk(part, {
    open: (name, { abstractNumId, numId, ilvl, val = "" }) => {
      if (name === "abstractNum") definitions.set(abstractNumId ?? "", (definition = new Map()));
      else if (name === "num") lists.set(numId ?? "", (list = { definition: "", starts: new Map() }));
      else if (name === "abstractNumId" && list !== null) list.definition = val;
      else if (name === "lvlOverride") overridden = Number(ilvl);
      else if (name === "startOverride") list?.starts.set(overridden, Number(val));
      else if (name === "lvl") {
        level = { format: "decimal", text: "", start: 1 };
        definition?.set(Number(ilvl), level);
      } else if (level !== null && name === "numFmt") level.format = val;
      else if (level !== null && name === "lvlText") level.text = val;
      else if (level !== null && name === "start") level.start = Number(val);
    },
    close: (name) => {
      if (name === "abstractNum") definition = null;
      else if (name === "num") list = null;
      else if (name === "lvl") level = null;
    },
  });
  return new Map(
    [...lists].map(([id, { definition, starts }]) => {
      const levels = new Map(definitions.get(definition));
      for (const [at, start] of starts) {
        const known = levels.get(at);
        if (known !== undefined) levels.set(at, { ...known, start });
      }
      return [id, { levels, shared: starts.size > 0 ? `list ${id}` : `definition ${definition}` }];
    }),
  );
}

const DIGITS = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";

/** A number as Word writes it by the name of its format; 0–999 in Chinese, where larger ones are plain digits. */
function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting\w*|ideographTraditional)$/u.test(
      format,
    )
  ) {
    return chineseNumber(value, DIGITS, ["", "十", "百"]);
  }
  if (format === "chineseLegalSimplified") return chineseNumber(value, LEGAL, ["", "拾", "佰"]);
  if (format === "ideographDigital")
    return Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? digit).join("");
  if (format.startsWith("decimalEnclosedCircle") && value >= 1 && value <= 20)
    return String.fromCodePoint(0x245f + value);
  if (format === "decimalFullWidth")
    return String(value).replace(/\d/gu, (digit) => "０１２３４５６７８９"[Number(digit)] ?? digit);
  if (format === "upperLetter" || format === "lowerLetter") {
    const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
    return format === "upperLetter" ? letter : letter.toLowerCase();
  }
  return String(value);
}

function chineseNumber(value: number, digits: string, units: readonly string[]): string {
  const places = Array.from(String(value), Number);
  let words = "";
  for (const [index, digit] of places.entries()) {
    const unit = units[places.length - 1 - index] ?? "";
    if (digit > 0) words += `${digits[digit] ?? ""}${unit}`;
    else if (words !== "" && !words.endsWith("零") && places.slice(index).some((later) => later > 0)) words += "零";
  }
  // Ten to nineteen begin with 十, not with 一十.
  return value >= 10 && value < 20 ? words.slice(1) : words;
}
