import { Button, UnstyledButton } from "@mantine/core";
import IconEye from "@tabler/icons-react/icons/IconEye";
import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import { displayedGraph, hiddenCount } from "../../core/scene/derive.js";
import { FilterList } from "../filters/FilterList.js";
import { HiddenList } from "../filters/HiddenList.js";
import { RuleList } from "../filters/RuleList.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { StatusLines } from "../parts/StatusLines.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./side.module.css";
import { useTypeFilter } from "./use-type-filter.js";

export function Filters() {
  const core = useCore();
  const { entries, toggle, only } = useTypeFilter();
  const isPart = useCoreState((state) => hiddenCount(state) + displayedGraph(state).faded.size > 0);
  const { t, typeName } = useWords();
  return (
    <div className={styles["section"]}>
      <div className={styles["sectionHead"]}>
        <h3>{t("filters.types")}</h3>
        {isPart && (
          <Button size="compact-xs" variant="subtle" onClick={() => core.showEverything()}>
            {t("filters.showAll")}
          </Button>
        )}
      </div>
      <ul className={styles["types"]}>
        {entries.map((entry) => {
          const name = typeName(entry.type);
          const Eye = entry.hidden ? IconEyeOff : IconEye;
          return (
            <li key={entry.type} className={classNames(entry.hidden && styles["hidden"])}>
              <TypeIcon type={entry.type} />
              <span className={styles["typeName"]}>{name}</span>
              <span className={styles["count"]}>
                {entry.total === null
                  ? entry.loaded
                  : t("list.partOf", { shown: entry.loaded, total: Math.max(entry.total, entry.loaded) })}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t("legend.only", { type: name })}
                onClick={() => only(entry.type)}
              >
                {t("legend.onlyThis")}
              </Button>
              <UnstyledButton
                className={styles["eye"]}
                aria-pressed={!entry.hidden}
                aria-label={t("legend.show", { type: name })}
                onClick={() => toggle(entry.type)}
              >
                <Eye size={17} stroke={1.7} />
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <FilterList />
      <HiddenList />
      <RuleList />
      <div className={styles["sectionHead"]}>
        <h3>{t("help.lines")}</h3>
      </div>
      <StatusLines />
    </div>
  );
}
