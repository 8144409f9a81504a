import type { InspectedDocument } from "#model/inspection.js";
import type { SaidOfFile } from "../../core/api.js";

/** A file with what was recognised in it. */
export interface InspectedFile {
  readonly name: string;
  readonly documents: readonly InspectedDocument[];
}

/** The documents by their files, in the order in which these come. */
export function inspectedFiles(documents: readonly InspectedDocument[]): readonly InspectedFile[] {
  const files = new Map<string, InspectedDocument[]>();
  for (const document of documents) files.set(document.file, [...(files.get(document.file) ?? []), document]);
  return [...files].map(([name, found]) => ({ name, documents: found }));
}

const SAID_FIELDS = ["title", "area", "issuer", "year", "period"] as const;
type SaidField = (typeof SAID_FIELDS)[number];

/** What can be said of a file: a title only where it holds a single document. */
export function fieldsOf({ documents }: InspectedFile): readonly SaidField[] {
  return documents.length === 1 ? SAID_FIELDS : SAID_FIELDS.filter((field) => field !== "title");
}

/** What was recognised, as a field shows it: empty where documents differ or nothing was. */
export function recognised({ documents }: InspectedFile, field: SaidField): string {
  const values = new Set(documents.filter(({ document }) => document !== null).map((one) => one[field]));
  const [value] = values;
  return values.size !== 1 || value === null || value === undefined ? "" : String(value);
}

/** What is said without a field that was left empty: it counts as it was recognised. */
export function withoutBlank(said: SaidOfFile, field: SaidField): SaidOfFile {
  if (said[field]?.trim() !== "") return said;
  return Object.fromEntries(Object.entries(said).filter(([name]) => name !== field));
}

/** Whether a file, by the name that its computer gives it, is of use; notes on files go with them, though nothing is told of notes. */
export function isWanted(name: string, useful: readonly Pick<InspectedFile, "name">[]): boolean {
  if (name.endsWith(".meta.json") || name === "mailuo.json") return true;
  // The server composes what some systems write in parts, such as é.
  const composed = name.normalize("NFC");
  return useful.some((file) => file.name === composed);
}
