import { useMemo } from "react";
import type { CrossingLink } from "#model/crossing-api.js";
import type { CrossingPlace } from "../../core/crossing/crossing-choice.js";
import styles from "./crossing.module.css";
import type { EndRow } from "./EndList.js";
import type { ScrollTops } from "./use-scroll-tops.js";

interface LinkLinesProps {
  readonly links: readonly CrossingLink[];
  readonly left: readonly EndRow[];
  readonly right: readonly EndRow[];
  readonly height: number;
  /** What is pointed at; its lines stand out. */
  readonly lit: CrossingPlace;
  readonly tops: ScrollTops;
}

/** Lines that are drawn at most besides those that stand out: more would be a grey plane. */
const MOST_LINES = 1_500;
const WIDTH = 100;

/** A line for each pair that is linked and of which one end is in sight; what lies beyond runs off the edge. */
export function LinkLines({ links, left, right, height, lit, tops }: LinkLinesProps) {
  const [from, to] = useMemo(() => [placesOf(left), placesOf(right)], [left, right]);
  const pairs = useMemo(() => pairsOf(links), [links]);
  const isLit = ({ project, initiative }: CrossingLink) =>
    (lit.project !== null || lit.initiative !== null) &&
    (lit.project === null || project === lit.project) &&
    (lit.initiative === null || initiative === lit.initiative);
  const isSeen = (y: number) => y >= 0 && y <= tops.height;
  const lines = pairs.flatMap((link) => {
    const ends = (from.get(link.project) ?? []).flatMap((row) => {
      const [start, end] = [row * height + height / 2 - tops.left, to.get(link.initiative)?.[0]];
      if (end === undefined) return [];
      const y = end * height + height / 2 - tops.right;
      return isSeen(start) || isSeen(y) ? [curve(start, y)] : [];
    });
    return ends.map((path) => ({ path, link }));
  });
  const quiet = lines.filter(({ link }) => !isLit(link)).slice(0, MOST_LINES);
  const isFaded = lit.project !== null || lit.initiative !== null;
  return (
    <svg
      className={styles["lines"]}
      viewBox={`0 0 ${WIDTH} ${Math.max(1, tops.height)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ height: tops.height }}
    >
      <path d={quiet.map(({ path }) => path).join("")} data-faded={isFaded} />
      {lines.flatMap(({ path, link }) =>
        isLit(link)
          ? [
              <path
                key={`${link.project} ${link.initiative} ${path}`}
                d={path}
                data-status={link.status ?? undefined}
                data-lit="true"
              />,
            ]
          : [],
      )}
    </svg>
  );
}

function placesOf(rows: readonly EndRow[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    if (row.kind === "group") continue;
    const known = places.get(row.key);
    if (known === undefined) places.set(row.key, [at]);
    else known.push(at);
  }
  return places;
}

/** One line for several links between the same two. */
function pairsOf(links: readonly CrossingLink[]): readonly CrossingLink[] {
  return [...new Map(links.map((link) => [`${link.project}\n${link.initiative}`, link])).values()];
}

function curve(start: number, end: number): string {
  const [a, b] = [start, end].map((y) => Math.round(y));
  return `M0 ${a}C${WIDTH * 0.45} ${a} ${WIDTH * 0.55} ${b} ${WIDTH} ${b}`;
}
