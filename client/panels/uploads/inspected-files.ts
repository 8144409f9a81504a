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
export type SaidField = (typeof SAID_FIELDS)[number];

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

/** What of a file was made out from its name and words. */
export function guessedIn({ documents }: InspectedFile): ReadonlySet<SaidField> {
  return new Set(documents.flatMap(({ guessed }) => guessed));
}

/** What counts where a field is not said: what was recognised, a guessed period in the year that is said, as it will be guessed then. */
export function takenFor(file: InspectedFile, said: SaidOfFile, field: SaidField): string {
  const [found, year = ""] = [recognised(file, field), said.year];
  const isGuessedAnew = field === "period" && guessedIn(file).has("period") && FORMS.year.test(year);
  return isGuessedAnew ? found.replace(/^\d{4}/, year) : found;
}

/** What the server takes of a year and of a period, as `UploadFields` has it, which would bring zod to the page. */
const FORMS = { year: /^(?:19|20)\d\d$/, period: /^(?:19|20)\d\d(?:-H[12]|-Q[1-4])?$/ };

/** The message on a value that the server would refuse; null where there is none. */
export function formProblem(field: SaidField, value: string): "inspect.wrongYear" | "inspect.wrongPeriod" | null {
  if (value === "") return null;
  if (field === "year") return FORMS.year.test(value) ? null : "inspect.wrongYear";
  return field !== "period" || FORMS.period.test(value) ? null : "inspect.wrongPeriod";
}

/** What is said with a field's value trimmed, and without one that was left empty: it counts as it was recognised. */
export function withoutBlank(said: SaidOfFile, field: SaidField): SaidOfFile {
  const value = said[field]?.trim();
  if (value === undefined) return said;
  if (value !== "") return { ...said, [field]: value };
  return Object.fromEntries(Object.entries(said).filter(([name]) => name !== field));
}

/** Whether a file, by the name that its computer gives it, is of use; notes on files go with them, though nothing is told of notes. */
export function isWanted(name: string, useful: readonly Pick<InspectedFile, "name">[]): boolean {
  if (name.endsWith(".meta.json") || name.split("/").at(-1) === "mailuo.json") return true;
  // The server composes what some systems write in parts, such as é.
  const composed = name.normalize("NFC");
  return useful.some((file) => file.name === composed);
}
