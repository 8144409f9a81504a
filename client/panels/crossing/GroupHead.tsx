import { UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronRight from "@tabler/icons-react/icons/IconChevronRight";
import type { CrossingChoice, CrossingGroup } from "../../core/crossing/crossing-choice.js";
import type { CrossingIndex } from "../../core/crossing/crossing-index.js";
import { crossingName, type GroupRow } from "../../core/crossing/crossing-table.js";
import { useWords, type Words } from "../messages/words.js";
import type { Position } from "../tables/grid-position.js";
import styles from "./crossing.module.css";

interface GroupHeadProps {
  readonly row: GroupRow;
  readonly at: number;
  readonly start: number;
  readonly index: CrossingIndex;
  readonly choice: Pick<CrossingChoice, "group">;
  readonly isActive: boolean;
  readonly onFocus: (position: Position) => void;
  readonly onToggle: () => void;
}

/** The head of a group; folds it. */
export function GroupHead({ row, at, start, index, choice, isActive, onFocus, onToggle }: GroupHeadProps) {
  const words = useWords();
  const { t } = words;
  const name = groupName(row.group, { index, kind: choice.group, words });
  const Chevron = row.isFolded ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={styles["groupRow"]}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" aria-colindex={1} aria-label={name} className={styles["groupHead"]}>
        <UnstyledButton
          data-cell={`${at}:-1`}
          tabIndex={isActive ? 0 : -1}
          aria-expanded={!row.isFolded}
          title={t(row.isFolded ? "crossing.unfold" : "crossing.fold", { group: name })}
          onFocus={() => onFocus({ row: at, column: -1 })}
          onClick={onToggle}
        >
          <Chevron size={14} stroke={1.8} aria-hidden="true" />
          <strong>{name}</strong>
          <span className={styles["count"]}>
            {t("crossing.projectCount", { count: row.projects })} · {t("crossing.linkCount", { count: row.links })}
          </span>
        </UnstyledButton>
      </div>
    </div>
  );
}

interface Naming {
  readonly index: CrossingIndex;
  /** What they are grouped by. */
  readonly kind: CrossingGroup;
  readonly words: Words;
}

export function groupName(group: string, { index, kind, words }: Naming): string {
  if (group === "") return words.t("crossing.inNone");
  if (kind === "document") return index.documents.get(group)?.title ?? group;
  const entity = index.others.get(group);
  return entity === undefined ? group : crossingName(entity, words.language);
}
