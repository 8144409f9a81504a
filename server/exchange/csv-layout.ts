import { z } from "zod";
import { GraphAbout } from "./graph-content.js";
import type { ValueKind } from "./graph-profile.js";

/** The file beside the CSV files that says how they are written, and by which command Neo4j takes them. */
export const CSV_MANIFEST = "import.json";

export const CsvManifest = z.object({
  format: z.literal("mailuo-csv"),
  about: GraphAbout,
  /** Parts the labels of a node and the elements of a list. */
  arrayDelimiter: z.string().length(1),
  /** Whether text is written as `escapedText` does, with `_x_` before JSON that no column type can declare. */
  escaped: z.boolean(),
  nodes: z.array(z.string()).readonly(),
  relationships: z.array(z.string()).readonly(),
  /** What loads the files into an empty database. */
  command: z.string(),
});
export type CsvManifest = Readonly<z.infer<typeof CsvManifest>>;

/** Types in the headers of `neo4j-admin database import`; what none can declare is `string`. */
export const CSV_TYPES: Readonly<Record<ValueKind, string>> = {
  boolean: "boolean",
  integer: "long",
  double: "double",
  string: "string",
  "boolean[]": "boolean[]",
  "integer[]": "long[]",
  "double[]": "double[]",
  "string[]": "string[]",
  "empty[]": "string[]",
  "mixed[]": "string",
};

export function importCommand({
  arrayDelimiter,
  nodes,
  relationships,
}: Pick<CsvManifest, "arrayDelimiter" | "nodes" | "relationships">): string {
  return [
    "neo4j-admin database import full neo4j --multiline-fields=true",
    arrayDelimiter === ";"
      ? ""
      : ` --array-delimiter=U+${arrayDelimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    // Neo4j 2026 refuses a name without a folder.
    ...nodes.map((file) => ` --nodes=./${file}`),
    ...relationships.map((file) => ` --relationships=./${file}`),
  ].join("");
}
