import { createStepTable } from "#loaders/gazetteers/step-table.js";
import { createShortForms, type ShortForms } from "#loaders/gazetteers/short-forms.js";
import { createTrie, createWordTrie, type Trie, type WordTrie } from "#loaders/gazetteers/trie.js";
import {
  type DepartmentForm,
  type Division,
  type Gazetteers,
  type Head,
  isInScope,
  type KnownName,
} from "#loaders/gazetteers/gazetteers.js";
import type { EntityType } from "#model/ontology.js";
import type { ReportMetadata } from "#loaders/stages.js";
import { createRoleOfWord, type RoleOfWord } from "./roles.js";
import { createSegmenter, type Segmenter, type Word } from "./segmenter.js";

/** The lists in the form that the rules read; the same for every document. */
export interface Lexicon {
  readonly gazetteers: Gazetteers;
  readonly segment: Segmenter;
  readonly headAtEnd: (text: string) => HeadFound | null;
  readonly roleOfWord: RoleOfWord;
  /** By their short forms. */
  readonly departments: Trie<DepartmentForm>;
  /** By all their forms. */
  readonly knownNames: WordTrie<KnownName>;
  readonly knownDivisions: WordTrie<DivisionForm>;
  readonly frequentNames: Trie<EntityType>;
  readonly shortForms: ShortForms;
}

interface DivisionForm {
  readonly division: Division;
  readonly isShort: boolean;
}

/** 采取|有效, 各项|改革, 听取|意见: the dictionary has many verbs with their objects, and qualifiers with their nouns, as one word. */
function splitPhrase(word: Word, { heads, words }: Gazetteers): readonly Word[] | null {
  if (word.text.length !== 4 || !SPLIT_TAGS.has(word.tag)) return null;
  const [first, second] = [word.text.slice(0, 2), word.text.slice(2)];
  if (!words.verb.has(first) && !words.lead.has(first)) return null;
  if (words.verb.has(word.text) || words.stop.has(word.text) || words.soft.has(word.text) || heads.has(word.text))
    return null;
  if (words.dictionary.has(word.text) || words.tail.has(word.text) || words.generic.has(word.text)) return null;
  return [
    { text: first, tag: words.verb.has(first) ? "v" : "b" },
    { text: second, tag: "n" },
  ];
}

const SPLIT_TAGS: ReadonlySet<string> = new Set(["i", "l", "n", "v", "vn"]);

/** What a document's own area makes of the lists: 区委 is its district's, 鼓楼区 is its city's. */
export interface Reading extends Lexicon {
  readonly metadata: ReportMetadata;
  readonly area: Division | null;
  readonly names: Trie<KnownName>;
  readonly divisions: Trie<Division>;
  /** 区 → 徐汇区, 市 → 上海市, 省 → …; only the levels that the area has. */
  readonly levels: ReadonlyMap<string, string>;
}

export function createLexicon(gazetteers: Gazetteers): Lexicon {
  return {
    gazetteers,
    segment: createSegmenter(dictionaryWords(gazetteers), (word) => splitPhrase(word, gazetteers)),
    headAtEnd: createHeadAtEnd(gazetteers.heads),
    roleOfWord: createRoleOfWord(gazetteers),
    departments: createTrie(gazetteers.departments.map((form) => [form.short, form] as const)),
    knownNames: createWordTrie(
      gazetteers.names.flatMap((known) => [known.name, ...known.aliases].map((form) => [form, known] as const)),
    ),
    knownDivisions: createWordTrie(divisionForms(gazetteers.divisions)),
    frequentNames: createTrie(
      [...gazetteers.frequentNames].flatMap(([name, type]) => (type === null ? [] : [[name, type] as const])),
    ),
    shortForms: createShortForms(gazetteers.listedForms),
  };
}

export function createReading(lexicon: Lexicon, metadata: ReportMetadata): Reading {
  const area = lexicon.gazetteers.divisions.find((division) => division.name === metadata.area) ?? null;
  return {
    ...lexicon,
    metadata,
    area,
    names: lexicon.knownNames.choosing((names) => names.find((known) => isInScope(known, area)) ?? null),
    divisions: lexicon.knownDivisions.choosing((forms) => divisionMeant(forms, area)),
    levels: levelsOf(lexicon.gazetteers.divisions, metadata.area, area),
  };
}

export interface HeadFound {
  readonly word: string;
  readonly head: Head;
}

/** The longest head that ends the text. */
export function headOf(text: string, lexicon: Lexicon): HeadFound | null {
  return lexicon.headAtEnd(text);
}

/** Walks a trie of the heads' words, read from their ends. */
function createHeadAtEnd(heads: ReadonlyMap<string, Head>): (text: string) => HeadFound | null {
  const steps = createStepTable();
  const headAt: (HeadFound | null)[] = [null, null];
  for (const [word, head] of heads) {
    let node = 1;
    for (let index = word.length - 1; index >= 0; index -= 1) {
      let next = steps.find(node, word.charCodeAt(index));
      if (next === 0) {
        next = headAt.push(null) - 1;
        steps.add(node, word.charCodeAt(index), next);
      }
      node = next;
    }
    headAt[node] = { word, head };
  }
  return (text) => {
    let found: HeadFound | null = null;
    let node = 1;
    for (let index = text.length - 1; index >= 0; index -= 1) {
      node = steps.find(node, text.charCodeAt(index));
      if (node === 0) break;
      found = headAt[node] ?? found;
    }
    return found;
  };
}

/** Words of one character or with other signs than Chinese ones would only mislead the dictionary. */
function* dictionaryWords(gazetteers: Gazetteers): Generator<readonly [string, string]> {
  const whole = /^\p{Script=Han}{2,}$/u;
  for (const known of gazetteers.names) {
    for (const form of [known.name, ...known.aliases]) {
      if (whole.test(form) && form.length <= 8) yield [form, known.type === "Place" ? "ns" : "nz"];
    }
  }
  for (const word of gazetteers.words.verb) if (whole.test(word)) yield [word, "v"];
  for (const word of gazetteers.words.dictionary) yield [word, "n"];
  for (const head of gazetteers.heads.keys()) if (whole.test(head) && head.length <= 5) yield [head, "n"];
}

function divisionForms(divisions: readonly Division[]): (readonly [string, DivisionForm])[] {
  return divisions.flatMap((division) => {
    const { name, short } = division;
    const forms: (readonly [string, DivisionForm])[] = [];
    if (name.length > 2 || name.endsWith("县")) forms.push([name, { division, isShort: false }]);
    if (short !== null) forms.push([short, { division, isShort: true }]);
    return forms;
  });
}

/**
 * Full names hold everywhere, with the nearest of several of one name first; short forms of provinces and cities too, those of counties
 * and districts only in their own province, for many are common words (和平, 大同, 新城).
 */
function divisionMeant(forms: readonly DivisionForm[], area: Division | null): Division | null {
  const full = forms.filter(({ isShort }) => !isShort);
  const meant =
    full.length > 0 ? full : forms.filter(({ division }) => division.code.endsWith("00") || isNear(division, area));
  const [first, ...others] = meant.map(({ division }) => division);
  const near = (division: Division): number => sharedLength(division.code, area?.code ?? "");
  return first === undefined ? null : others.reduce((best, one) => (near(one) > near(best) ? one : best), first);
}

function isNear(division: Division, area: Division | null): boolean {
  return area !== null && division.code.slice(0, 2) === area.code.slice(0, 2);
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function levelsOf(
  divisions: readonly Division[],
  areaName: string | null,
  area: Division | null,
): ReadonlyMap<string, string> {
  const levels = new Map<string, string>();
  if (areaName !== null && areaName !== "") levels.set(areaName.slice(-1), areaName);
  if (area !== null) {
    for (const code of [`${area.code.slice(0, 4)}00`, `${area.code.slice(0, 2)}0000`]) {
      const parent = divisions.find((division) => division.code === code);
      if (parent !== undefined && !levels.has(parent.name.slice(-1))) levels.set(parent.name.slice(-1), parent.name);
    }
  }
  return levels;
}
