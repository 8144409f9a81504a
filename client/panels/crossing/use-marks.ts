import { useCallback, useMemo, useState } from "react";
import type { CrossingLink } from "#model/crossing-api.js";
import type { CrossingTable } from "../../core/crossing/crossing-table.js";
import type { Position } from "../tables/grid-position.js";

export interface Marks {
  /** The links of the cells that are chosen and still shown. */
  readonly links: readonly CrossingLink[];
  readonly cells: number;
  /** Of a project the initiatives with which it is chosen, each before a line break. */
  readonly of: (project: string) => string;
  /** Of a head: all cells of its row or column. */
  readonly toggle: (position: Position) => void;
  readonly clear: () => void;
}

const NOTHING: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** The cells that are chosen together. */
export function useMarks({ rows, columns, links }: CrossingTable): Marks {
  const [marked, setMarked] = useState(NOTHING);
  const toggle = useCallback(
    ({ row, column }: Position) => {
      const [at, initiative] = [rows[row], columns[column]?.initiative.key];
      const inRows = at === undefined ? rows : [at];
      const cells = inRows.flatMap((each) =>
        each.kind === "group"
          ? []
          : [...each.cells.keys()]
              .filter((key) => initiative === undefined || key === initiative)
              .map((key) => [each.project.key, key] as const),
      );
      setMarked((before) => toggled(before, cells));
    },
    [rows, columns],
  );
  return useMemo(() => {
    const chosen = links.filter(({ project, initiative }) => marked.get(project)?.has(initiative) === true);
    return {
      links: chosen,
      cells: new Set(chosen.map(({ project, initiative }) => `${project}\n${initiative}`)).size,
      of: (project) => [...(marked.get(project) ?? [])].join("\n"),
      toggle,
      clear: () => setMarked(NOTHING),
    };
  }, [links, marked, toggle]);
}

/** Where all of them are chosen none is afterwards, else all. */
function toggled(
  before: ReadonlyMap<string, ReadonlySet<string>>,
  cells: readonly (readonly [project: string, initiative: string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const after = new Map([...before].map(([project, initiatives]) => [project, new Set(initiatives)] as const));
  const areAll = cells.every(([project, initiative]) => before.get(project)?.has(initiative) === true);
  for (const [project, initiative] of cells) {
    const own = after.get(project) ?? new Set();
    if (areAll) own.delete(initiative);
    else own.add(initiative);
    after.set(project, own);
  }
  return after;
}
