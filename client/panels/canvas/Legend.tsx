import { UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronUp from "@tabler/icons-react/icons/IconChevronUp";
import { Suspense } from "react";
import { graphContext } from "../../core/fields/graph-context.js";
import { measureKey } from "../../core/measures/measure-key.js";
import { classNames } from "../frame/class-names.js";
import { useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import { useTypeFilter } from "../side/use-type-filter.js";
import { LegendCount } from "./LegendCount.js";
import { LegendLines } from "./LegendLines.js";
import styles from "./canvas.module.css";
import { late } from "../parts/late.js";

// What colours tell by rules and measures is no part of the first picture.
const LegendMeasure = late(
  () => import("./LegendMeasure.js"),
  ({ LegendMeasure }) => LegendMeasure,
  "nowhere",
);
const LegendRules = late(
  () => import("./LegendRules.js"),
  ({ LegendRules }) => LegendRules,
  "nowhere",
);

/** The legend is the filter: each type with its icon, its colour and how many are on the canvas; a click hides or shows it. */
export function Legend() {
  const layout = useLayoutStore();
  const isOpen = useLayout((all) => all.legend);
  // While colours tell a measure, types are told by their icons alone.
  const isByType = useCoreState((state) => measureKey(state.colourBy, graphContext(state)) === null);
  const { entries, toggle, only } = useTypeFilter();
  const hasRules = useCoreState(({ styleRules }) => styleRules.length > 0);
  const { t, typeName } = useWords();
  if (entries.length === 0) return <div />;
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <section className={styles["legend"]} aria-label={t("legend.title")} data-testid="legend">
      <UnstyledButton
        className={styles["legendFold"]}
        aria-expanded={isOpen}
        aria-label={t(isOpen ? "legend.collapse" : "legend.expand")}
        onClick={() => layout.setState({ legend: !isOpen })}
      >
        <span>{t("legend.title")}</span>
        <Chevron size={14} stroke={1.8} />
      </UnstyledButton>
      {isOpen && (
        <ul className={isByType ? undefined : styles["legendUncoloured"]}>
          {entries.map(({ type, loaded, shown, hidden }) => {
            const name = typeName(type);
            return (
              <li key={type}>
                <UnstyledButton
                  className={classNames(styles["entry"], hidden && styles["entryHidden"])}
                  aria-pressed={!hidden}
                  title={`${t(hidden ? "legend.show" : "legend.hide", { type: name })} · ${t("filters.hint")}`}
                  data-testid={`legend-${type}`}
                  onClick={(event) => (event.altKey ? only(type) : toggle(type))}
                >
                  <TypeIcon type={type} size={15} />
                  <span className={styles["entryName"]}>{name}</span>{" "}
                  <LegendCount shown={shown} loaded={loaded} isHidden={hidden} />
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && <LegendLines />}
      {isOpen && hasRules && (
        <Suspense fallback={null}>
          <LegendRules />
        </Suspense>
      )}
      {isOpen && !isByType && (
        <Suspense fallback={null}>
          <LegendMeasure />
        </Suspense>
      )}
    </section>
  );
}
