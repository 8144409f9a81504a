import type { Sentence } from "#model/language.js";
import { cleanText } from "../clean/clean.js";
import type { TextContent } from "../format/file-format.js";
import { knownEntitiesFor } from "../gazetteers/known-entities.js";
import { batchFromDocument } from "../graph/batch.js";
import type { EntityLookup } from "../graph/entities.js";
import { documentKey, fileStem } from "../graph/keys.js";
import type { Knowledge } from "../knowledge.js";
import { findMentions } from "../mentions/find-mentions.js";
import { guessMetadata } from "../metadata/guess-metadata.js";
import { guessedFields, type Reading, type ReportHints, type ReportOrigin } from "../read.js";
import { refusal, remark } from "../refusal.js";
import type { EntityRef, Mention, ReportMetadata, StructuredPassage, StructuredText } from "../stages.js";
import { namesInCell, wholeName } from "./cell-names.js";
import { curatedGrid, type CuratedGrid, hasUnread, missingFrom } from "./curated-columns.js";
import { readCuratedGrids } from "./curated-rows.js";
import { gridsOf, structureTables } from "./grid.js";
import type { ColumnRole } from "./headings.js";
import type { TableMapping } from "./mapping.js";
import type { CuratedContent, CuratedDetails } from "./row-reading.js";

/**
 * Reads a file of tables in which a person keeps entities and links: each row's facts are `curated` and point to its cells. Null where no
 * table is one, by its headings or the mapping.
 */
export type ReadTables = (content: TextContent, origin: ReportOrigin, told?: ToldOfTables) => Reading | null;

export interface ToldOfTables {
  readonly mapping?: TableMapping | undefined;
  /** Other files have the mapping too. */
  readonly isShared?: boolean | undefined;
}

/** More problems of one file are counted, not told. */
const MOST_PROBLEMS = 200;

export function createTableReader(knowledge: Knowledge): ReadTables {
  return (content, { path, file, place, sha256, hints }, { mapping, isShared = false } = {}) => {
    const clean = cleanText(content.formatted);
    const tables = gridsOf(clean, content.tables ?? []);
    const grids = tables.flatMap((grid) => curatedGrid(grid, mapping ?? {}) ?? []);
    if (grids.length === 0) {
      if (mapping === undefined) return null;
      throw refusal(place, {
        en: "by its mapping no table here has a column of names with types or links; docs/files.md tells how to write it",
        zh: "按其列映射，这里没有含名称与类型或关系的表格；写法见 docs/files.md",
      });
    }
    const structured = structureTables(clean);
    const metadata = metadataOf(structured, { ...hints, path }, knowledge);
    const seen = knownNames(namesOf(grids), metadata, knowledge);
    const isMissed = !isShared || hasUnread(tables, grids, mapping ?? {});
    const missing = isMissed ? missingFrom(tables, grids, mapping ?? {}) : [];
    const read = readCuratedGrids(grids, { place, type: mapping?.type ?? null, seen });
    const batch = batchFromDocument(
      {
        document: { key: documentKey(path), ...metadata, sha256, file },
        original: content.original,
        clean: clean.mapped,
        structured,
        mentions: read.mentions,
        found: { facts: read.facts, figures: [] },
      },
      {
        lookup: lookupWith(read, knownEntitiesFor(knowledge.gazetteers, metadata.area)),
        identities: knowledge.identities,
      },
    );
    return {
      batch,
      guessed: guessedFields(metadata, hints),
      problems: told(
        [...(content.problems ?? []), ...missing.map((why) => remark(place, why)), ...read.problems],
        place,
      ),
      mentions: read.mentions,
    };
  };
}

/** A table is nobody's report: it has no issuer unless someone says so, and is called by its file. */
function metadataOf(
  structured: StructuredText,
  hints: ReportHints & { readonly path: string },
  { areas }: Knowledge,
): ReportMetadata {
  const title = hints.title ?? fileStem(hints.path);
  return { ...guessMetadata(structured, { ...hints, title }, areas), issuer: hints.issuer ?? null };
}

/** Every name once, however often it stands in the tables. */
function namesOf(grids: readonly CuratedGrid[]): string[] {
  const names = new Set<string>();
  for (const { rows, columns } of grids) {
    const named = columns.filter(({ role }) => role !== null && NAMING.has(role.kind));
    for (const { cells } of rows) {
      for (const { column } of named) {
        const cell = cells.get(column);
        if (cell === undefined) continue;
        for (const { text } of [wholeName(cell), ...namesInCell(cell)]) names.add(text);
      }
    }
  }
  return [...names];
}

const NAMING: ReadonlySet<ColumnRole["kind"]> = new Set(["name", "fact", "subject", "object"] as const);

/** What the reports' rules take names for that stand alone. */
function knownNames(
  names: readonly string[],
  metadata: ReportMetadata,
  { gazetteers }: Knowledge,
): ReadonlyMap<string, Mention> {
  const passages = names.map((text, paragraph): StructuredPassage => {
    const span = { start: 0, end: text.length };
    return { span, text, kind: "cell", section: null, modality: "review", paragraph };
  });
  const mentions = findMentions({ sections: [], passages }, metadata, gazetteers);
  return new Map(
    mentions.flatMap((mention) => {
      const name = names[mention.passage] ?? "";
      return mention.start === 0 && mention.end === name.length ? [[name, mention] as const] : [];
    }),
  );
}

/** What the table says of its entities comes before what the gazetteers know. */
function lookupWith({ details }: CuratedContent, known: EntityLookup): EntityLookup {
  const own = new Map<string, CuratedDetails>();
  for (const { entity, details: said } of details) {
    const before = own.get(keyOf(entity));
    own.set(keyOf(entity), before === undefined ? said : merged(before, said));
  }
  return (entity) => {
    const said = own.get(keyOf(entity));
    const other = known(entity);
    return said === undefined ? other : other === null ? said : merged(said, other);
  };
}

function merged(first: CuratedDetails, second: CuratedDetails): CuratedDetails {
  return {
    nameEn: first.nameEn ?? second.nameEn,
    code: first.code ?? second.code,
    lat: first.lat ?? second.lat,
    lon: first.lon ?? second.lon,
  };
}

function keyOf({ type, name }: EntityRef): string {
  return `${type} ${name}`;
}

function told(problems: readonly Sentence[], place: string): Sentence[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return [...problems];
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    remark(place, { en: `there are ${more} more cells in error`, zh: `另有 ${more} 个单元格有误` }),
  ];
}
