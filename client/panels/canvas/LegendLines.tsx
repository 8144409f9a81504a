import { UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronUp from "@tabler/icons-react/icons/IconChevronUp";
import IconPalette from "@tabler/icons-react/icons/IconPalette";
import { useState } from "react";
import { displayedGraph, unfilteredGraph } from "../../core/scene/derive.js";
import type { CategoryField } from "../../core/fields/field.js";
import { countsOf } from "../../core/fields/field-values.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { BASIS, RELATION, STATUS } from "../../core/fields/relationship-fields.js";
import { relationColour } from "../../core/look/palette.js";
import type { Filter } from "../../core/filters/filter.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { categoryName } from "../messages/category-name.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import { LineSample } from "../parts/LineSample.js";
import { ToolButton } from "../parts/ToolButton.js";
import { LegendCount } from "./LegendCount.js";
import styles from "./canvas.module.css";

/** Relationships by type, status and basis, with counts; a click hides or shows them, as above it does types of nodes. */
export function LegendLines() {
  const [isOpen, setIsOpen] = useState(false);
  const { t } = useWords();
  const core = useCore();
  const hasLines = useCoreState((state) => unfilteredGraph(state).relationships.length > 0);
  const isColoured = useCoreState(({ lineColours }) => lineColours === "relation");
  if (!hasLines) return null;
  // Colours are explained even where the rest is folded away.
  const fields = isOpen ? [RELATION, STATUS, BASIS] : isColoured ? [RELATION] : [];
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <>
      <div className={styles["legendHead"]}>
        <UnstyledButton className={styles["legendFold"]} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <span>{t("legend.lines")}</span>
          <Chevron size={14} stroke={1.8} />
        </UnstyledButton>
        <ToolButton
          label={t("legend.colourLines")}
          icon={IconPalette}
          iconSize={15}
          isOn={isColoured}
          className={styles["legendTool"] ?? ""}
          onClick={() => core.colourLines(isColoured ? "status" : "relation")}
        />
      </div>
      {fields.map((field) => (
        <Lines key={field.name} field={field} isColoured={isColoured} />
      ))}
    </>
  );
}

function Lines({ field, isColoured }: { readonly field: CategoryField; readonly isColoured: boolean }) {
  const core = useCore();
  const graph = useCoreState(graphContext);
  const base = useCoreState(unfilteredGraph);
  const displayed = useCoreState(displayedGraph);
  const filters = useCoreState((state) => state.filters);
  const words = useWords();
  const filter = filters.find(({ id }) => id === idFor(field));
  const hidden = hiddenBy(filter);
  const shown = countsOf(field, graph, displayed);
  const counts = [...countsOf(field, graph, base)].flatMap(([value, loaded]) =>
    value === null ? [] : [{ value, loaded, shown: shown.get(value) ?? 0 }],
  );
  return (
    <ul aria-label={fieldTitle(field.name, words)} className={styles["legendLines"]}>
      {counts.map(({ value, ...count }) => {
        const isHidden = hidden.includes(value);
        const name = categoryName(field, value, { graph, words });
        return (
          <li key={value}>
            <UnstyledButton
              className={classNames(styles["entry"], isHidden && styles["entryHidden"])}
              aria-pressed={!isHidden}
              title={words.t(isHidden ? "legend.show" : "legend.hide", { type: name })}
              onClick={() => core.putFilter(filterWithout(field, toggled(hidden, value)))}
            >
              <LineSample
                status={field === STATUS ? value : null}
                isThin={field === BASIS && value === "section"}
                colour={isColoured && field === RELATION ? relationColour(value) : undefined}
              />
              <span className={styles["entryName"]}>{name}</span> <LegendCount {...count} isHidden={isHidden} />
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

function idFor(field: CategoryField): string {
  return `legend-${field.name}`;
}

function hiddenBy(filter: Filter | undefined): readonly string[] {
  return filter?.isOn === true && filter.condition.kind === "category" && filter.condition.isExcept
    ? filter.condition.values
    : [];
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** Of what comes later, only what was hidden by name is hidden. */
function filterWithout(field: CategoryField, values: readonly string[]): Filter {
  const condition = { kind: "category", field: field.name, values, missing: true, isExcept: true } as const;
  return { id: idFor(field), isOn: true, effect: "hide", condition };
}
