import { compareUnits } from "#model/text-order.js";
import type { Row } from "./batch-rows.js";

export interface Description {
  readonly document: string;
  /** Properties of one `DESCRIBES` relationship. */
  readonly properties: Row;
}

/**
 * The properties of an entity out of what each document knows about it: of every property the value from the lexicographically first
 * document that has one; `aliases` are all forms that any document knows, sorted, without the name. So it does not matter in which
 * order documents were loaded or withdrawn.
 */
export function mergeDescriptions(key: string, descriptions: readonly Description[]): Row {
  const ordered = descriptions.toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  const merged: Row = Object.assign({}, ...ordered.toReversed().map(({ properties }) => withoutReasons(properties)));
  const forms = ordered
    .flatMap(({ properties }) => [properties["name"], properties["aliases"]].flat())
    .filter((form) => typeof form === "string");
  const aliases = [...new Set(forms)].filter((form) => form !== merged["name"]).toSorted(compareUnits);
  return { ...merged, aliases, key };
}

/**
 * Whether one more description leaves merged properties as they are, whatever its document's key: it knows nothing else and no other form.
 * So most entities of a report that others know too need no look at all that is said of them.
 */
export function isAbsorbed(merged: Row, description: Row): boolean {
  const { aliases, name, ...others } = withoutReasons(description);
  const forms = new Set([merged["name"], merged["aliases"]].flat());
  return (
    name === merged["name"] &&
    [aliases].flat().every((alias) => alias === undefined || forms.has(alias)) &&
    Object.entries(others).every(([property, value]) => merged[property] === value)
  );
}

const REASONS: ReadonlySet<string> = new Set(["aliasRules", "aliasPassages", "identity"]);

/** Why a document knows what it knows stays with the document. */
function withoutReasons(properties: Row): Row {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !REASONS.has(name)));
}
