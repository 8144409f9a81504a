import type { CrossingLink } from "#model/crossing-api.js";
import { citedFromQuotation, type CitedPassage } from "../../core/citations/cited-passage.js";
import { passageAddress } from "../../core/citations/passage-address.js";
import type { CrossingIndex } from "../../core/crossing/crossing-index.js";
import type { CrossingTable } from "../../core/crossing/crossing-table.js";
import type { Quotation } from "../../core/details/quotations.js";

/** How things are called in the file. */
export interface CrossingNames {
  readonly title: string;
  /** What was filtered, and how much is left. */
  readonly description: string;
  readonly entity: (entity: { readonly name: string; readonly nameEn: string | null }) => string;
  readonly group: (group: string) => string;
  readonly status: (status: string) => string;
  readonly route: (route: string) => string;
  readonly column: (name: SheetColumn) => string;
  /** What holds a row for each link. */
  readonly links: string;
  /** Stands over what holds all numbers. */
  readonly sources: string;
  /** A source in one line. */
  readonly source: (cited: CitedPassage) => string;
  readonly quotation: (cited: CitedPassage) => string;
}

export const SHEET_COLUMNS = [
  "group",
  "project",
  "initiative",
  "status",
  "route",
  "policy",
  "confidence",
  "document",
  "year",
  "citation",
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number] | "number" | "sentence";

export interface SheetRow {
  readonly values: Readonly<Record<Exclude<(typeof SHEET_COLUMNS)[number], "citation">, string | number | null>>;
  /** Numbers of the sources that say so, from 1. */
  readonly numbers: readonly number[];
}

export interface MatrixLine {
  readonly name: string;
  readonly isGroup: boolean;
  /** One for each column; null: nothing links them. */
  readonly cells: readonly ({ readonly status: string | null; readonly numbers: readonly number[] } | null)[];
}

/** The table as a file has it: every link with the numbers of the passages that say so, and these passages. */
export interface CrossingSheet {
  readonly names: CrossingNames;
  /** Without the group where nothing is grouped. */
  readonly columns: readonly (typeof SHEET_COLUMNS)[number][];
  readonly rows: readonly SheetRow[];
  readonly matrix: { readonly initiatives: readonly string[]; readonly lines: readonly MatrixLine[] };
  readonly sources: readonly CitedPassage[];
}

interface SheetParts {
  readonly index: CrossingIndex;
  readonly table: CrossingTable;
  readonly quotations: readonly Quotation[];
  readonly names: CrossingNames;
  /** The page's own address without what it says. */
  readonly address: string;
}

export function crossingSheet({ index, table, quotations, names, address }: SheetParts): CrossingSheet {
  const sources = quotations.map((quotation) =>
    citedFromQuotation(quotation, passageAddress(address, quotation.document.key, quotation.passage)),
  );
  const numbers = new Map(sources.map(({ passage }, at) => [passage, at + 1]));
  const numbersOf = (links: readonly CrossingLink[]) =>
    [...new Set(links.flatMap(({ evidence }) => evidence.flatMap((key) => numbers.get(key) ?? [])))].toSorted(
      (a, b) => a - b,
    );
  let group: string | null = null;
  const rows: SheetRow[] = [];
  const lines: MatrixLine[] = [];
  for (const row of table.rows) {
    if (row.kind === "group") {
      group = names.group(row.group);
      lines.push({ name: group, isGroup: true, cells: [] });
      continue;
    }
    const ordered = table.columns.flatMap(({ initiative }) => row.cells.get(initiative.key)?.links ?? []);
    rows.push(
      ...ordered.map((link) => ({ values: valuesOf(index, link, { names, group }), numbers: numbersOf([link]) })),
    );
    const cells = table.columns.map(({ initiative }) => {
      const cell = row.cells.get(initiative.key);
      return cell === undefined
        ? null
        : { status: cell.status === null ? null : names.status(cell.status), numbers: numbersOf(cell.links) };
    });
    lines.push({ name: names.entity(row.project), isGroup: false, cells });
  }
  return {
    names,
    columns: SHEET_COLUMNS.filter((column) => column !== "group" || group !== null),
    rows,
    matrix: { initiatives: table.columns.map(({ initiative }) => names.entity(initiative)), lines },
    sources,
  };
}

/** The passages behind links in the order in which the table cites them, each once. */
export function passagesOf({ rows, columns }: CrossingTable): readonly string[] {
  const links = rows.flatMap((row) =>
    row.kind === "group" ? [] : columns.flatMap(({ initiative }) => row.cells.get(initiative.key)?.links ?? []),
  );
  return [...new Set(links.flatMap(({ evidence }) => evidence))];
}

export function numbersText(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join("");
}

interface Told {
  readonly names: CrossingNames;
  readonly group: string | null;
}

function valuesOf(index: CrossingIndex, link: CrossingLink, { names, group }: Told): SheetRow["values"] {
  const document = index.documents.get(link.document);
  const nameIn = (
    entities: ReadonlyMap<string, { readonly name: string; readonly nameEn: string | null }>,
    key: string,
  ) => {
    const entity = entities.get(key);
    return entity === undefined ? key : names.entity(entity);
  };
  return {
    group,
    project: nameIn(index.projects, link.project),
    initiative: nameIn(index.initiatives, link.initiative),
    status: link.status === null ? null : names.status(link.status),
    route: names.route(link.route),
    policy: link.policy === null ? null : nameIn(index.others, link.policy),
    confidence: link.confidence,
    document: document?.title ?? link.document,
    year: document?.year ?? null,
  };
}
