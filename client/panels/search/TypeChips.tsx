import { UnstyledButton } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import type { EntityType } from "#model/ontology.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./search.module.css";
import type { TypeChip } from "./type-chips.js";

interface TypeChipsProps {
  readonly chips: readonly TypeChip[];
  /** Back to the search box. */
  readonly onLeave: () => void;
}

/** How many hits each type has; a press keeps to that type, another one lets it go. One stop for Tab, where one was last; then arrow keys. */
export function TypeChips({ chips, onLeave }: TypeChipsProps) {
  const core = useCore();
  const { number, t, typeName } = useWords();
  const [last, setLast] = useState<EntityType | null>(null);
  const stop = (chips.find(({ type }) => type === last) ?? chips[0])?.type;
  const toggle = (type: EntityType) => {
    const chosen = chips.filter(({ isChosen }) => isChosen).map((chip) => chip.type);
    void core.setSearchTypes(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type]);
  };
  return (
    <div
      className={styles["chips"]}
      role="toolbar"
      tabIndex={-1}
      aria-label={t("search.types")}
      onKeyDown={(event) => move(event, onLeave)}
    >
      {chips.map(({ type, count, isChosen }) => (
        <UnstyledButton
          key={type}
          className={styles["chip"]}
          aria-pressed={isChosen}
          aria-label={t("search.onlyType", { type: typeName(type), count })}
          tabIndex={type === stop ? 0 : -1}
          onFocus={() => setLast(type)}
          data-testid={`search-type-${type}`}
          onClick={() => toggle(type)}
        >
          <TypeIcon type={type} size={14} />
          <span>{typeName(type)}</span>
          <span className={styles["chipCount"]}>{number(count)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function move(event: KeyboardEvent<HTMLDivElement>, onLeave: () => void): void {
  if (event.key === "Escape" || event.key === "ArrowUp" || event.key === "ArrowDown") {
    event.preventDefault();
    onLeave();
    return;
  }
  const step = STEPS[event.key];
  const chips = [...event.currentTarget.querySelectorAll("button")];
  const at = chips.findIndex((chip) => chip === document.activeElement);
  if (step === undefined || at === -1) return;
  event.preventDefault();
  chips[(at + step + chips.length) % chips.length]?.focus();
}
