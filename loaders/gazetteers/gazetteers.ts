import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EntityType } from "#model/ontology.js";
import { GraphError } from "#model/problem.js";
import { FORM_PLACES, FORM_RULES, type ListedForm } from "./short-forms.js";
import { rowsFromTsv } from "./tsv.js";

/** A thing known by name before any report is read. */
export interface KnownName {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly nameEn: string | null;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Beginning of the code of the divisions in whose reports the name means this: `31` for Shanghai; empty for everywhere. */
  readonly scope: string;
}

/** An administrative division of GB/T 2260: `310104 徐汇区`, short form 徐汇. */
export interface Division {
  readonly code: string;
  readonly name: string;
  /** Null where the name has no form without its level: 攸县. */
  readonly short: string | null;
}

/** Where something lies: degrees, WGS 84. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** The last word of a name, which tells what it names. */
export interface Head {
  readonly type: EntityType;
  /** What must stand before it: 0 any word, 1 a particular word, 2 also a governing verb or a proper name, 3 a proper name. */
  readonly need: 0 | 1 | 2 | 3;
}

/** A body that every area has: 区 + 纪委. */
export interface DepartmentForm {
  readonly short: string;
  readonly full: string;
}

export const REACHES = ["everywhere", "area", "year"] as const;

/** How far a name means the same thing where its own words do not tell, or tell wrongly. */
export interface ListedReach {
  readonly type: EntityType;
  readonly name: string;
  /** In all reports, in those of one area, in those of one area and year. */
  readonly reach: (typeof REACHES)[number];
}

/** A short name that means something else in other years: 奥运会 is Beijing's until 2009. */
export interface DatedForm {
  readonly type: EntityType;
  readonly form: string;
  readonly name: string;
  /** The first and the last year in whose reports the form means the name. */
  readonly from: number;
  readonly to: number;
}

export const WORD_CLASSES = ["verb", "soft", "stop", "lead", "tail", "generic", "dictionary", "idiom"] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

export interface Gazetteers {
  readonly names: readonly KnownName[];
  readonly divisions: readonly Division[];
  /** Code of a division → about where it lies. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Name of an indicator → what it is called in English, by which it is found as well: 地区生产总值 is GDP. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly heads: ReadonlyMap<string, Head>;
  readonly words: Readonly<Record<WordClass, ReadonlySet<string>>>;
  readonly departments: readonly DepartmentForm[];
  readonly reaches: readonly ListedReach[];
  readonly datedForms: readonly DatedForm[];
  readonly listedForms: readonly ListedForm[];
  /** What names that many reports use are: their type, or null for words that look like a name and are none. */
  readonly frequentNames: ReadonlyMap<string, EntityType | null>;
  /** Names that things of several areas have: 人民广场, 中心医院. */
  readonly commonNames: ReadonlySet<string>;
}

const Text = z.string().min(1);
const Optional = z.string().transform((cell) => (cell === "" ? null : cell));
const Degrees = z
  .string()
  .refine((cell) => /^(-?\d+(\.\d+)?)?$/u.test(cell), "is no number of degrees")
  .transform((cell) => (cell === "" ? null : Number(cell)));

const NameRow = z.object({
  type: EntityType,
  name: Text,
  aliases: z.string().transform((cell) => cell.split("|").filter((alias) => alias !== "")),
  nameEn: Optional,
  lat: Degrees,
  lon: Degrees,
  scope: z.string().regex(/^\d{0,6}$/u),
});
const Code = z.string().regex(/^\d{6}$/u);
const DivisionRow = z.object({ code: Code, name: Text });
const Degree = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/u, "is no number of degrees")
  .transform(Number);
const PositionRow = z.object({ code: Code, lat: Degree, lon: Degree });
const IndicatorRow = z.object({ name: Text, nameEn: Text });
const HeadRow = z.object({ head: Text, type: EntityType, need: z.enum(["0", "1", "2", "3"]) });
const WordRow = z.object({ class: z.enum(WORD_CLASSES), words: Text });
const DepartmentRow = z.object({ short: Text, full: Text });
const ReachRow = z.object({ type: EntityType, name: Text, reach: z.enum(REACHES) });
const Year = z
  .string()
  .regex(/^\d{4}$/u, "is no year")
  .transform(Number);
const DatedFormRow = z.object({ type: EntityType, form: Text, name: Text, from: Year, to: Year });
const ListedFormRow = z
  .object({ form: Text, within: Optional, rule: z.enum(FORM_RULES), where: z.enum(FORM_PLACES) })
  .refine(({ form, within }) => within === null || within.includes(form), {
    path: ["within"],
    message: "does not hold the form",
  })
  .refine(({ within, rule }) => within === null || rule === "never", {
    path: ["rule"],
    message: "must be “never” for what stands within a longer text",
  });
const FrequentNameRow = z.object({ type: EntityType.or(z.literal("none")), name: Text });
const CommonNameRow = z.object({ name: Text });

const NEEDS = { "0": 0, "1": 1, "2": 2, "3": 3 } as const;

/**
 * Reads the lists of a folder (their format: README.md there). Every file `names-*.tsv` adds known names, so that people can put their
 * own beside those that Mailuo ships. Throws a GraphError that names file, line and column when a file is missing or has a wrong row.
 */
export function loadGazetteers(folder: string): Gazetteers {
  const files = filesOf(folder).toSorted();
  const rowsOf = <Row>(pattern: RegExp, row: z.ZodType<Row>): Row[] =>
    files.filter((file) => pattern.test(file)).flatMap((file) => read(folder, file, row));
  const words = new Map<WordClass, Set<string>>(WORD_CLASSES.map((name) => [name, new Set()]));
  for (const row of read(folder, "words.tsv", WordRow)) {
    for (const word of row.words.split(" ")) words.get(row.class)?.add(word);
  }
  return {
    names: rowsOf(/^names-.*\.tsv$/u, NameRow),
    divisions: loadDivisions(folder),
    positions: new Map(rowsOf(/^positions-.*\.tsv$/u, PositionRow).map(({ code, lat, lon }) => [code, { lat, lon }])),
    indicators: new Map(rowsOf(/^indicators-.*\.tsv$/u, IndicatorRow).map(({ name, nameEn }) => [name, nameEn])),
    heads: new Map(
      read(folder, "heads.tsv", HeadRow).map((row) => [row.head, { type: row.type, need: NEEDS[row.need] }] as const),
    ),
    words: {
      verb: words.get("verb") ?? new Set(),
      soft: words.get("soft") ?? new Set(),
      stop: words.get("stop") ?? new Set(),
      lead: words.get("lead") ?? new Set(),
      tail: words.get("tail") ?? new Set(),
      generic: words.get("generic") ?? new Set(),
      dictionary: words.get("dictionary") ?? new Set(),
      idiom: words.get("idiom") ?? new Set(),
    },
    departments: read(folder, "departments.tsv", DepartmentRow),
    reaches: rowsOf(/^reach-.*\.tsv$/u, ReachRow),
    datedForms: rowsOf(/^dated-.*\.tsv$/u, DatedFormRow),
    listedForms: rowsOf(/^forms-.*\.tsv$/u, ListedFormRow),
    frequentNames: new Map(
      rowsOf(/^frequent-.*\.tsv$/u, FrequentNameRow).map(({ type, name }) => [name, type === "none" ? null : type]),
    ),
    commonNames: new Set(rowsOf(/^common-.*\.tsv$/u, CommonNameRow).map(({ name }) => name)),
  };
}

/** The administrative divisions alone. */
export function loadDivisions(folder: string): readonly Division[] {
  return read(folder, "places.tsv", DivisionRow).map((row) => ({ ...row, short: shortDivisionName(row.name) }));
}

const PEOPLES =
  /(?:(?:壮|回|维吾尔|藏|苗|彝|土家|侗|瑶|白|傣|哈尼|朝鲜|满|蒙古|布依|黎|畲|仡佬|水|土|羌|撒拉|东乡|保安|裕固|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|仫佬|毛南|京|傈僳|佤|拉祜|纳西|景颇|布朗|阿昌|普米|怒|独龙|德昂|基诺|各)族)+|蒙古(?=自治)/gu;

/** 徐汇区 → 徐汇, 浦东新区 → 浦东, 芷江侗族自治县 → 芷江; null when fewer than two characters would be left. */
export function shortDivisionName(name: string): string | null {
  const short = name
    .replace(/(?:特别行政区|(?<=..)新区|自治州|自治县|自治旗|自治区|地区|林区|[省市区县旗盟])$/u, "")
    .replace(PEOPLES, "")
    .replace(/(?:维吾尔|壮|回)$/u, "");
  return short.length >= 2 && short !== name ? short : null;
}

/** The digits of a code that all of its city has in common: of Beijing, Tianjin, Shanghai and Chongqing the first two. */
export function cityOf({ code }: Division): string {
  return code.slice(0, /^(?:11|12|31|50)/u.test(code) ? 2 : 4);
}

/** Whether a name means this in reports on the area. */
export function isInScope({ scope }: KnownName, area: Division | null): boolean {
  return scope === "" || (area?.code.startsWith(scope) ?? false);
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new GraphError(
      "invalid-configuration",
      `The gazetteer folder ${folder} cannot be read; name a folder that holds the lists.`,
      {
        cause,
      },
    );
  }
}

function read<Row>(folder: string, file: string, row: z.ZodType<Row>): Row[] {
  const path = join(folder, file);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new GraphError(
      "invalid-configuration",
      `The gazetteer ${path} is missing; copy it from Mailuo's own lists.`,
      { cause },
    );
  }
  return rowsFromTsv(path, text, row);
}
