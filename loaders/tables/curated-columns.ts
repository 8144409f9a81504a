import type { Sentence } from "#model/language.js";
import type { Grid, GridCell, GridRow } from "./grid.js";
import { type ColumnRole, roleOfHeading, roleOfWord } from "./headings.js";
import type { TableMapping } from "./mapping.js";

/** A table whose columns are known. */
export interface CuratedGrid {
  readonly grid: Grid;
  /** Those below the headings. */
  readonly rows: readonly GridRow[];
  readonly columns: readonly CuratedColumn[];
}

export interface CuratedColumn {
  readonly column: number;
  readonly heading: string;
  /** Null: it is not read. */
  readonly role: ColumnRole | null;
  /** Neither its heading nor the mapping says what it holds. */
  readonly isUnread: boolean;
}

/** Titles and notes may stand above the headings. */
const LOOK_FOR_HEADINGS = 10;

/** The table with its headings found and understood; null where it is no table of entities or links. */
export function curatedGrid(grid: Grid, mapping: TableMapping): CuratedGrid | null {
  const { sheets, headings } = mapping;
  if (sheets !== undefined && grid.mark.name !== null && !sheets.includes(grid.mark.name)) return null;
  for (const [index, { row, cells }] of grid.rows.slice(0, headings ?? LOOK_FOR_HEADINGS).entries()) {
    if (headings !== undefined && row !== headings - 1) continue;
    const columns = [...cells].map(([column, cell]) => columnOf(column, cell, mapping));
    const roles = columns.map(({ role }) => role);
    if (!isCuratedTable(roles, mapping)) continue;
    const lower = headings === undefined ? lowerHeadings(columns, grid.rows[index + 1], mapping) : null;
    return lower === null
      ? { grid, rows: grid.rows.slice(index + 1), columns }
      : { grid, rows: grid.rows.slice(index + 2), columns: lower };
  }
  return null;
}

function columnOf(column: number, { text }: GridCell, mapping: TableMapping): CuratedColumn {
  const heading = text.replaceAll("\n", "");
  const role = roleOfColumn(heading, mapping);
  const isUnread = role === null && heading.trim() !== "" && !isLeftOut({ heading }, mapping);
  return { column, heading, role, isUnread };
}

function isLeftOut({ heading }: Pick<CuratedColumn, "heading">, { columns }: TableMapping): boolean {
  return columns?.[heading.trim()] === null;
}

/**
 * 责任 over 牵头部门 and 参与单位: headings may take two rows, where what has none below it is merged down and says the same twice. No entity is
 * called like its heading. Null where they take one.
 */
function lowerHeadings(
  columns: readonly CuratedColumn[],
  below: GridRow | undefined,
  mapping: TableMapping,
): CuratedColumn[] | null {
  const name = columns.find(({ role }) => role?.kind === "name");
  if (below === undefined || name === undefined) return null;
  const said = below.cells.get(name.column)?.text.replaceAll("\n", "");
  if (said !== name.heading) return null;
  const lower = [...below.cells].map(([column, cell]) => columnOf(column, cell, mapping));
  const upper = new Map(columns.map((column) => [column.column, column] as const));
  return [
    ...lower.map((column) =>
      column.role === null && !isLeftOut(column, mapping) ? (upper.get(column.column) ?? column) : column,
    ),
    ...columns.filter(({ column }) => !below.cells.has(column)),
  ].toSorted((a, b) => a.column - b.column);
}

/** What a mapping speaks of and the file lacks, a sheet or a heading: a slip of the pen would leave a column unread. */
export function missingFrom(
  tables: readonly Grid[],
  read: readonly CuratedGrid[],
  { sheets = [], columns = {} }: TableMapping,
): Sentence[] {
  const names = new Set(tables.map(({ mark }) => mark.name));
  const headings = new Set(read.flatMap((table) => table.columns.map(({ heading }) => heading.trim())));
  return [
    ...sheets
      .filter((name) => !names.has(name))
      .map((name) => ({
        en: `there is no sheet “${name}”, which the mapping names`,
        zh: `没有列映射所说的工作表“${name}”`,
      })),
    ...Object.keys(columns)
      .filter((name) => !headings.has(name))
      .map((name) => ({
        en: `there is no column “${name}”, which the mapping names`,
        zh: `没有列映射所说的“${name}”列`,
      })),
  ];
}

/** Whether a column is left unread, or a sheet beside those that the mapping names, and nobody says that it is to be. */
export function hasUnread(tables: readonly Grid[], read: readonly CuratedGrid[], { sheets }: TableMapping): boolean {
  const isSheetUnread = tables.some(({ mark }) => mark.name !== null && sheets?.includes(mark.name) === false);
  return isSheetUnread || read.some(({ columns }) => columns.some(({ isUnread }) => isUnread));
}

/** Whether columns tell of entities with their types or links, or of links by both ends. */
export function isCuratedTable(
  roles: readonly (ColumnRole | null)[],
  { type }: Pick<TableMapping, "type"> = {},
): boolean {
  const has = (kind: ColumnRole["kind"]): boolean => roles.some((role) => role?.kind === kind);
  if (has("subject") && has("object") && (has("relationship") || has("type"))) return true;
  return has("name") && (has("fact") || has("type") || type !== undefined);
}

/** What a column holds: as a person says, else by its heading. */
function roleOfColumn(heading: string, { columns = {} }: TableMapping): ColumnRole | null {
  const name = heading.trim();
  const said = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (said === null) return null;
  return said === undefined ? roleOfHeading(heading) : roleOfWord(said);
}
