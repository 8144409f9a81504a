/** Which lines have the names of their relationships written on them: none, those of what is selected or pointed at, or all while few are seen. */
export const LINE_NAMES = ["none", "selected", "all"] as const;
export type LineNames = (typeof LINE_NAMES)[number];

/** So many lines with names can be read. */
const FEW = 120;

export interface NamedLinesParts {
  readonly lineNames: LineNames;
  /** Lines that stand out; null: none do. */
  readonly bright: ReadonlySet<string> | null;
  /** Lines of what is pointed at. */
  readonly pointed: readonly string[];
  /** Asked for only where it matters, since it may take long. */
  readonly seen: () => readonly string[];
}

/** The lines that want a name. */
export function namedLines({ lineNames, bright, pointed, seen }: NamedLinesParts): readonly string[] {
  if (lineNames === "none") return [];
  // Beside what stands out, all else is quiet.
  if (bright !== null) return [...bright];
  if (lineNames === "selected") return pointed;
  const all = seen();
  return all.length <= FEW ? all : pointed;
}
