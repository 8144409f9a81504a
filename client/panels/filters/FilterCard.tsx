import { CloseButton, SegmentedControl, Switch } from "@mantine/core";
import "@mantine/core/styles/Switch.css";
import "@mantine/core/styles/InlineInput.css";
import { useMemo } from "react";
import { testOf } from "../../core/conditions/kinds.js";
import { unfilteredGraph } from "../../core/scene/derive.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { passing } from "../../core/filters/apply-filters.js";
import type { Filter } from "../../core/filters/filter.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { conditionTitle } from "./condition-words.js";
import { ChooseMeeting } from "./ChooseMeeting.js";
import { ConditionEditor } from "./ConditionEditor.js";
import styles from "./filters.module.css";
import { isAboutNodes } from "./subject.js";

/** A filter: what it asks, whether it is on, what becomes of what does not pass, and how much passes. */
export function FilterCard({ filter }: { readonly filter: Filter }) {
  const core = useCore();
  const words = useWords();
  const { t } = words;
  const title = conditionTitle(filter.condition, words);
  return (
    <li className={styles["card"]} aria-label={title} data-testid={`filter-${filter.condition.kind}`}>
      <div className={styles["cardHead"]}>
        <Switch
          size="xs"
          checked={filter.isOn}
          aria-label={t("filters.isOn", { filter: title })}
          onChange={() => core.putFilter({ ...filter, isOn: !filter.isOn })}
        />
        <h4>{title}</h4>
        <ChooseMeeting condition={filter.condition} title={title} />
        <CloseButton
          size="sm"
          aria-label={t("filters.remove", { filter: title })}
          onClick={() => core.removeFilter(filter.id)}
        />
      </div>
      <ConditionEditor
        condition={filter.condition}
        onChange={(condition) => core.putFilter({ ...filter, condition, isOn: true })}
      />
      <div className={styles["cardFoot"]}>
        <PassCount filter={filter} />
        <SegmentedControl
          size="xs"
          aria-label={t("filters.effect", { filter: title })}
          value={filter.effect}
          data={[
            { value: "hide", label: t("filters.hide") },
            { value: "fade", label: t("filters.fade") },
          ]}
          onChange={(value) => core.putFilter({ ...filter, effect: value === "fade" ? "fade" : "hide" })}
        />
      </div>
    </li>
  );
}

/** “passes 120 of 200”: by itself, whatever the other filters do. */
function PassCount({ filter: { condition } }: { readonly filter: Filter }) {
  const graph = useCoreState(graphContext);
  const base = useCoreState(unfilteredGraph);
  const { t } = useWords();
  const test = useMemo(() => testOf(condition, graph), [condition, graph]);
  const passed = useMemo(() => (test === undefined ? base : passing(base, [test])), [test, base]);
  const isOfNodes = isAboutNodes(condition);
  const counts = isOfNodes
    ? { shown: passed.nodes.length, total: base.nodes.length }
    : { shown: passed.relationships.length, total: base.relationships.length };
  return (
    <span className={styles["passes"]} role="status">
      {t(isOfNodes ? "filters.passesNodes" : "filters.passesRelationships", counts)}
    </span>
  );
}
