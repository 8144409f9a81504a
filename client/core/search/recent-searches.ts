/** What was chosen from the search box, newest first: an entity, or the words by which a sentence was found. */
export type RecentSearch =
  | {
      readonly kind: "entity";
      readonly id: string;
      readonly label: string;
      readonly name: string;
      readonly nameEn: string | null;
    }
  | { readonly kind: "words"; readonly text: string };

const MOST = 8;

/** The list with what was chosen last at its head, each once. */
export function withRecent(before: readonly RecentSearch[], chosen: RecentSearch): readonly RecentSearch[] {
  const others = before.filter((other) => identityOf(other) !== identityOf(chosen));
  return [chosen, ...others].slice(0, MOST);
}

/** What an earlier visit wrote, as far as it is understood. */
export function recentFromText(text: string | null): readonly RecentSearch[] {
  const stored = parsed(text ?? "");
  return Array.isArray(stored) ? stored.flatMap((item: unknown) => recentFromUnknown(item) ?? []).slice(0, MOST) : [];
}

function recentFromUnknown(item: unknown): RecentSearch | null {
  if (typeof item !== "object" || item === null) return null;
  const given = new Map<string, unknown>(Object.entries(item));
  const words = (name: string) => {
    const value = given.get(name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const [kind, text, id, label, name] = [words("kind"), words("text"), words("id"), words("label"), words("name")];
  if (kind === "words" && text !== null) return { kind, text };
  if (kind !== "entity" || id === null || label === null || name === null) return null;
  return { kind, id, label, name, nameEn: words("nameEn") };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function identityOf(recent: RecentSearch): string {
  return recent.kind === "entity" ? recent.id : `"${recent.text}"`;
}
