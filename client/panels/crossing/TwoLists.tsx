import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type CrossingPlace, DEFAULT_CROSSING, toggleFolded } from "../../core/crossing/crossing-choice.js";
import { crossingName } from "../../core/crossing/crossing-table.js";
import { useIsForFingers } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./crossing.module.css";
import type { CrossingPartProps } from "./crossing-part.js";
import { EndList, type EndRow } from "./EndList.js";
import { groupName } from "./GroupHead.js";
import { LinkLines } from "./LinkLines.js";
import { ROW_HEIGHT } from "./matrix-size.js";
import { useScrollTops } from "./use-scroll-tops.js";

/** Projects on the left, initiatives on the right, and lines between what is linked. */
export function TwoLists({ index, choice, table, change }: CrossingPartProps) {
  const words = useWords();
  const { t, language } = words;
  const kind = choice.group;
  const height = ROW_HEIGHT[useIsForFingers() ? "forFingers" : "usual"];
  const [pointed, setPointed] = useState<CrossingPlace>(DEFAULT_CROSSING.at);
  const isPointed = pointed.project !== null || pointed.initiative !== null;
  const lit = isPointed ? pointed : choice.at;
  const near = useMemo(() => nearTo(table.links, lit), [table.links, lit]);
  const left = useMemo<readonly EndRow[]>(
    () =>
      table.rows.map((row) =>
        row.kind === "group"
          ? {
              kind: "group",
              id: row.id,
              name: groupName(row.group, { index, kind, words }),
              isFolded: row.isFolded,
              count: row.projects,
              onToggle: () => change((before) => toggleFolded(before, row.group)),
            }
          : {
              kind: "end",
              id: row.id,
              key: row.project.key,
              name: crossingName(row.project, language),
              count: row.count,
            },
      ),
    [table.rows, index, kind, words, language, change],
  );
  const right = useMemo<readonly EndRow[]>(
    () =>
      table.columns.map(({ initiative, count }) => ({
        kind: "end",
        id: initiative.key,
        key: initiative.key,
        name: crossingName(initiative, language),
        count,
      })),
    [table.columns, language],
  );
  const frame = useRef<HTMLDivElement>(null);
  const [leftScroller, rightScroller] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const tops = useScrollTops(leftScroller, rightScroller);
  // Their answers are read while the lists are drawn, and kept by nobody.
  // oxlint-disable-next-line react/incompatible-library
  const projects = useVirtualizer(listOf(left.length, leftScroller, height));
  const initiatives = useVirtualizer(listOf(right.length, rightScroller, height));
  useFollowing(choice.at.project, right, near, initiatives);
  useFollowing(choice.at.project === null ? choice.at.initiative : null, left, near, projects);
  const open = (at: Partial<CrossingPlace>) =>
    change((before) => ({ ...before, at: { ...DEFAULT_CROSSING.at, ...at } }));
  const cross = (side: "left" | "right") => {
    const target = side === "left" ? rightScroller.current : leftScroller.current;
    const linked = target?.querySelector<HTMLElement>('[data-near="true"] button');
    (linked ?? target?.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
  };
  return (
    <div className={styles["lists"]} ref={frame} onPointerLeave={() => setPointed(DEFAULT_CROSSING.at)}>
      <EndList
        type="Project"
        label={t("crossing.column.project")}
        rows={left}
        virtualizer={projects}
        scroller={leftScroller}
        height={height}
        near={near}
        opened={choice.at.project}
        onPoint={(project) => setPointed({ project, initiative: null })}
        onOpen={(project) => open({ project })}
        onCross={() => cross("left")}
      />
      <div className={styles["gutter"]}>
        <LinkLines links={table.links} left={left} right={right} height={height} lit={lit} tops={tops} />
      </div>
      <EndList
        type="Initiative"
        label={t("crossing.column.initiative")}
        rows={right}
        virtualizer={initiatives}
        scroller={rightScroller}
        height={height}
        near={near}
        opened={choice.at.initiative}
        onPoint={(initiative) => setPointed({ project: null, initiative })}
        onOpen={(initiative) => open({ initiative })}
        onCross={() => cross("right")}
      />
    </div>
  );
}

function listOf(count: number, scroller: { readonly current: HTMLDivElement | null }, height: number) {
  return { count, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 8 };
}

/** What is linked with what is pointed at, and that itself, by key; null: nothing is. */
function nearTo(links: CrossingPartProps["table"]["links"], lit: CrossingPlace): ReadonlySet<string> | null {
  if (lit.project === null && lit.initiative === null) return null;
  const own = links.filter(
    ({ project, initiative }) =>
      (lit.project === null || project === lit.project) && (lit.initiative === null || initiative === lit.initiative),
  );
  return new Set(own.flatMap(({ project, initiative }) => [project, initiative]));
}

/** Where something is opened on one side, the first that it is linked with comes into sight on the other. */
function useFollowing(
  opened: string | null,
  rows: readonly EndRow[],
  near: ReadonlySet<string> | null,
  virtualizer: { readonly scrollToIndex: (index: number, options: { readonly align: "auto" }) => void },
): void {
  // When something else is opened, not whenever one points at something.
  const follow = useEffectEvent(() => {
    if (near === null) return;
    const first = rows.findIndex((row) => row.kind === "end" && near.has(row.key));
    if (first !== -1) virtualizer.scrollToIndex(first, { align: "auto" });
  });
  useEffect(() => {
    if (opened !== null) follow();
  }, [opened]);
}
