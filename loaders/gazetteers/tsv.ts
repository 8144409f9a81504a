import type { z } from "zod";
import { GraphError } from "#model/problem.js";

/**
 * The rows of a table whose first line names the columns and whose cells are divided by tabs; empty lines and lines that begin with `#`
 * are passed over. Throws a GraphError naming file, line and column for a cell that the schema refuses.
 */
export function rowsFromTsv<Row>(file: string, text: string, schema: z.ZodType<Row>): Row[] {
  const lines = text.split(/\r?\n/u);
  const columns = lines[0]?.split("\t") ?? [];
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    const parsed = schema.safeParse(
      Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? "").trim()])),
    );
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const column = String(issue?.path[0] ?? columns[0] ?? "");
      throw new GraphError(
        "invalid-file",
        `${file}, line ${String(index + 1)}, column “${column}”: ${issue?.message ?? "the row is wrong"}. Correct the cell.`,
      );
    }
    rows.push(parsed.data);
  }
  return rows;
}
