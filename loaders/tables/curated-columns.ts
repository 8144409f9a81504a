import type { TableMapping } from "./mapping.js";
import { type ColumnRole, factOfWord, roleOfHeading } from "./headings.js";

/** Whether columns tell of entities with their types or links, or of links by both ends. */
export function isCuratedTable(
  roles: readonly (ColumnRole | null)[],
  { type }: Pick<TableMapping, "type"> = {},
): boolean {
  const has = (kind: ColumnRole["kind"]): boolean => roles.some((role) => role?.kind === kind);
  if (has("subject") && has("object") && (has("relationship") || has("type"))) return true;
  return has("name") && (has("fact") || has("type") || type !== undefined);
}

/** What a column holds: as a person says, else by its heading. Null: it is not read. */
export function roleOfColumn(heading: string, { columns = {} }: TableMapping): ColumnRole | null {
  const said = columns[heading.trim()];
  if (said === null) return null;
  return said === undefined ? roleOfHeading(heading) : (factOfWord(said) ?? roleOfHeading(said));
}
