import { UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronRight from "@tabler/icons-react/icons/IconChevronRight";
import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useWords } from "../messages/words.js";
import { positionAfterKey } from "../tables/grid-position.js";
import styles from "./crossing.module.css";

export type EndRow =
  | { readonly kind: "end"; readonly id: string; readonly key: string; readonly name: string; readonly count: number }
  | {
      readonly kind: "group";
      readonly id: string;
      readonly name: string;
      readonly count: number;
      readonly isFolded: boolean;
      readonly onToggle: () => void;
    };

interface EndListProps {
  readonly type: "Project" | "Initiative";
  readonly label: string;
  readonly rows: readonly EndRow[];
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly height: number;
  /** Keys of what stands out; null: all alike. */
  readonly near: ReadonlySet<string> | null;
  readonly opened: string | null;
  readonly onPoint: (key: string) => void;
  readonly onOpen: (key: string) => void;
  /** To what is linked in the other list. */
  readonly onCross: () => void;
}

/** One side: a grid of a single column, of which only what is in sight is drawn. */
export function EndList(props: EndListProps) {
  const { type, label, rows, virtualizer, scroller, height, near, opened } = props;
  const { number, t } = useWords();
  const [place, setPlace] = useState(0);
  const active = Math.min(place, Math.max(0, rows.length - 1));
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-at="${wanted.current}"]`);
    if (button === null || button === undefined) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === (type === "Project" ? "ArrowRight" : "ArrowLeft")) {
      event.preventDefault();
      props.onCross();
      return;
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / height) - 1);
    const next = positionAfterKey(event, { row: active, column: 0 }, { rows: rows.length, columns: 1, page });
    if (next === null) return;
    event.preventDefault();
    wanted.current = next.row;
    setPlace(next.row);
    virtualizer.scrollToIndex(next.row);
  };
  const items = virtualizer.getVirtualItems();
  return (
    // Rows pass their keys on to where they are understood.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles["endScroller"]} ref={scroller} onKeyDown={onKeyDown}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length}
        className={styles["endList"]}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isEnd = row.kind === "end";
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 1}
              className={styles[isEnd ? "endRow" : "endGroup"]}
              data-near={isEnd && near !== null ? near.has(row.key) : undefined}
              data-opened={isEnd && row.key === opened}
              style={{ height, transform: `translateY(${start}px)` }}
              onPointerEnter={() => isEnd && props.onPoint(row.key)}
            >
              <div role="gridcell">
                <UnstyledButton
                  data-at={index}
                  tabIndex={index === active ? 0 : -1}
                  title={isEnd ? row.name : t(row.isFolded ? "crossing.unfold" : "crossing.fold", { group: row.name })}
                  aria-expanded={isEnd ? undefined : !row.isFolded}
                  onFocus={() => {
                    setPlace(index);
                    if (isEnd) props.onPoint(row.key);
                  }}
                  onClick={() => (isEnd ? props.onOpen(row.key) : row.onToggle())}
                >
                  {!isEnd &&
                    (row.isFolded ? (
                      <IconChevronRight size={14} stroke={1.8} />
                    ) : (
                      <IconChevronDown size={14} stroke={1.8} />
                    ))}
                  <span className={styles["rowName"]}>{row.name}</span>
                  <span className={styles["count"]}>{number(row.count)}</span>
                </UnstyledButton>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
