import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Condition } from "../../core/conditions/condition.js";
import { unfilteredGraph } from "../../core/scene/derive.js";
import type { CategoryField } from "../../core/fields/field.js";
import { countsOf } from "../../core/fields/field-values.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { useCoreState } from "../frame/page-context.js";
import { categoryName } from "../messages/category-name.js";
import { useWords } from "../messages/words.js";
import type { EditorProps } from "./editor-props.js";
import styles from "./filters.module.css";

/** How many values are listed at first: documents may be hundreds. */
const FIRST = 12;

interface CategoryEditorProps extends EditorProps<Condition<"category">> {
  readonly field: CategoryField;
}

/** Each value with how many have it, to be ticked. */
export function CategoryEditor({ field, condition, onChange }: CategoryEditorProps) {
  const graph = useCoreState(graphContext);
  const base = useCoreState(unfilteredGraph);
  const words = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const counts = useMemo(() => countsOf(field, graph, base), [field, graph, base]);
  // What was ticked once stays there to be unticked, also where nothing has it any more.
  const values = [...new Set([...counts.keys(), ...condition.values])].filter((value) => value !== null);
  const most = Math.max(1, ...counts.values());
  const missing = counts.get(null) ?? 0;
  const toggle = (value: string) => {
    const isIn = condition.values.includes(value);
    const rest = condition.values.filter((each) => each !== value);
    onChange({ ...condition, values: isIn ? rest : [...rest, value] });
  };
  const row = (
    name: string,
    count: number,
    { key, isIn, change }: { readonly key: string; readonly isIn: boolean; readonly change: () => void },
  ) => (
    <label className={styles["value"]} key={key}>
      <input type="checkbox" checked={isIn} onChange={change} />
      <span className={styles["valueName"]}>{name}</span>
      <span className={styles["bar"]} aria-hidden="true">
        <i style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <span className={styles["valueCount"]}>{words.number(count)}</span>
    </label>
  );
  return (
    <div className={styles["values"]}>
      {values.slice(0, isWhole ? values.length : FIRST).map((value) =>
        row(categoryName(field, value, { graph, words }), counts.get(value) ?? 0, {
          key: `value ${value}`,
          isIn: condition.values.includes(value) !== condition.isExcept,
          change: () => toggle(value),
        }),
      )}
      {missing > 0 &&
        row(words.t("condition.unknown"), missing, {
          key: "unknown",
          isIn: condition.missing,
          change: () => onChange({ ...condition, missing: !condition.missing }),
        })}
      {values.length > FIRST && !isWhole && (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsWhole(true)}>
          {words.t("action.moreCount", { count: values.length - FIRST })}
        </Button>
      )}
    </div>
  );
}
