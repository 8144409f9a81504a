import { Button } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronRight from "@tabler/icons-react/icons/IconChevronRight";
import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { beginningOf } from "../../../../core/names/characters.js";
import { classNames } from "../../../frame/class-names.js";
import { useWords } from "../../../messages/words.js";
import parts from "../../../parts/parts.module.css";
import type { ResultViewProps } from "../result-views.js";
import { useCopy } from "../table/use-copy.js";
import { entriesWith, jsonEntries, jsonLines, unfoldedText, type JsonEntry, type JsonLine } from "./json-lines.js";
import styles from "./json.module.css";
import { useLinesInSight } from "./use-lines-in-sight.js";

/** Characters of a folded entry that are drawn. */
const SHOWN = 400;

/** The answer as the server gave it, an entry a line, to be unfolded. */
export function JsonView({ result, tools }: ResultViewProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [text, setText] = useState("");
  const [place, setPlace] = useState(0);
  const entries = useMemo(() => jsonEntries(result), [result]);
  const lines = useMemo(() => jsonLines(entries, unfolded), [entries, unfolded]);
  const wanted = useDeferredValue(text);
  const found = useMemo(() => entriesWith(entries, wanted), [entries, wanted]);
  const isHead = useCallback((at: number) => isHeadLine(lines[at]), [lines]);
  const inSight = useLinesInSight(scroller, { count: lines.length, isHead });
  const current = found[place % Math.max(1, found.length)];
  const toggle = (entry: number) => {
    const after = new Set(unfolded);
    if (!after.delete(entry)) after.add(entry);
    setUnfolded(after);
  };
  const goTo = (next: number) => {
    const entry = found[next % Math.max(1, found.length)];
    setPlace(next);
    if (entry !== undefined) inSight.scrollTo(lines.findIndex((line) => line.entry === entry));
  };
  const act = (event: KeyboardEvent) => {
    if (event.key !== "f" || (!event.ctrlKey && !event.metaKey)) return;
    // The browser's own search would find only what is drawn.
    event.preventDefault();
    find.current?.focus();
  };
  return (
    <>
      {tools !== null &&
        createPortal(
          <>
            <input
              ref={find}
              type="search"
              className={classNames(parts["box"], styles["find"])}
              value={text}
              placeholder={t("result.find")}
              aria-label={t("result.find")}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setPlace(0);
              }}
              onKeyDown={(event) => event.key === "Enter" && goTo(text === wanted ? place + 1 : 0)}
            />
            <span className={styles["found"]} role="status">
              {wanted.trim() !== "" &&
                (found.length === 0
                  ? t("result.notFound")
                  : t("result.found", { place: (place % found.length) + 1, count: found.length }))}
            </span>
            <CopyAll entries={entries} />
          </>,
          tools,
        )}
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles["json"]}
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t("result.json")}
        onKeyDown={act}
      >
        <div className={styles["lines"]} style={{ height: inSight.height }}>
          {inSight.lines.map(({ place: at, top, height }) => {
            const line = lines[at];
            const entry = line && entries[line.entry];
            return line === undefined || entry === undefined ? null : (
              <Line
                key={`${line.entry}:${line.part}`}
                line={line}
                entry={entry}
                top={top}
                height={height}
                isFound={line.entry === current}
                onToggle={() => toggle(line.entry)}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

interface LineProps {
  readonly line: JsonLine;
  readonly entry: JsonEntry;
  readonly top: number;
  readonly height: number;
  readonly isFound: boolean;
  readonly onToggle: () => void;
}

function isHeadLine(line: JsonLine | undefined): boolean {
  return line !== undefined && (line.part === null || line.part === 0);
}

function Line({ line, entry, top, height, isFound, onToggle }: LineProps) {
  const { part } = line;
  const isHead = isHeadLine(line);
  const Chevron = part === null ? IconChevronRight : IconChevronDown;
  const text = part === null ? JSON.stringify(entry.value) : (unfoldedText(entry.value)[part] ?? "");
  return (
    <div
      className={classNames(styles["line"], isFound && styles["current"])}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {isHead && (
        <button type="button" className={styles["fold"]} aria-expanded={part !== null} onClick={onToggle}>
          <Chevron size={13} stroke={1.8} aria-hidden="true" />
          {entry.name}
        </button>
      )}
      <span>{beginningOf(text, SHOWN)}</span>
    </div>
  );
}

function CopyAll({ entries }: { readonly entries: readonly JsonEntry[] }) {
  const { t } = useWords();
  const { outcome, copy } = useCopy();
  const words = { none: "result.copyAll", copied: "action.copied", refused: "evidence.copyFailed" } as const;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      onClick={() =>
        void copy(
          JSON.stringify(
            entries.map(({ value }) => value),
            null,
            1,
          ),
        )
      }
    >
      {t(words[outcome])}
    </Button>
  );
}
