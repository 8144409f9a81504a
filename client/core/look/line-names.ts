import { isMutual } from "../scene/derive.js";

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

/** What a line says by its name, and between which nodes. */
export interface SaidLine {
  readonly start: string;
  readonly end: string;
  readonly type: string;
}

/** Of lines that say the same of the same two nodes, one from each of several reports, the first, whichever of two partners is named first: its name is the others' as well. Those that are not there are left out. */
export function namedOnce(lines: readonly string[], saidBy: (id: string) => SaidLine | null): readonly string[] {
  const first = new Map<string, string>();
  for (const id of lines) {
    const line = saidBy(id);
    if (line === null) continue;
    const ends = [line.start, line.end];
    const said = [line.type, ...(isMutual(line.type) ? ends.toSorted() : ends)].join("\n");
    if (!first.has(said)) first.set(said, id);
  }
  return [...first.values()];
}
