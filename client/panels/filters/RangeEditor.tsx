import { RangeSlider } from "@mantine/core";
import "@mantine/core/styles/Slider.css";
import { useMemo, useRef, useState } from "react";
import type { Condition } from "../../core/conditions/condition.js";
import { unfilteredGraph } from "../../core/scene/derive.js";
import type { NumberField } from "../../core/fields/field.js";
import { valuesOf } from "../../core/fields/field-values.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { histogramOf, type Histogram } from "../../core/fields/histogram.js";
import { useCoreState } from "../frame/page-context.js";
import { fieldNumber } from "../messages/field-number.js";
import { useWords } from "../messages/words.js";
import type { EditorProps } from "./editor-props.js";
import styles from "./filters.module.css";

interface RangeEditorProps extends EditorProps<Condition<"range">> {
  readonly field: NumberField;
}

/** How the values are spread, and from where to where they are wanted. */
export function RangeEditor(props: RangeEditorProps) {
  const { field, condition, onChange } = props;
  const graph = useCoreState(graphContext);
  const base = useCoreState(unfilteredGraph);
  const { t } = useWords();
  const histogram = useMemo(() => histogramOf(valuesOf(field, graph, base)), [field, graph, base]);
  if (histogram === null) return <p className={styles["note"]}>{t("condition.noValues")}</p>;
  return (
    <>
      <Slider {...props} histogram={histogram} />
      {histogram.missing > 0 && (
        <label className={styles["value"]}>
          <input
            type="checkbox"
            checked={condition.missing}
            onChange={() => onChange({ ...condition, missing: !condition.missing })}
          />
          <span className={styles["valueName"]}>{t("condition.alsoUnknown")}</span>
          <span className={styles["valueCount"]}>{histogram.missing}</span>
        </label>
      )}
    </>
  );
}

const STEPS = 100;

/** Follows a pointer by itself and tells where it comes to rest; keys come to rest at each press. */
function Slider({ field, condition, onChange, histogram }: RangeEditorProps & { readonly histogram: Histogram }) {
  const words = useWords();
  const { t } = words;
  const [least, most] = histogram.extent;
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const isHeld = useRef(false);
  const [from, to] = dragged ?? [condition.from ?? least, condition.to ?? most];
  const step = histogram.isWhole ? 1 : (most - least) / STEPS || 1;
  const written = (value: number) => fieldNumber(field.name, value, words);
  const tell = ([low, high]: [number, number]) =>
    onChange({ ...condition, from: low <= least ? null : low, to: high >= most ? null : high });
  const letGo = (range: [number, number]) => {
    if (!isHeld.current) return;
    isHeld.current = false;
    setDragged(null);
    tell(range);
  };
  return (
    <div
      className={styles["range"]}
      onPointerDownCapture={() => {
        isHeld.current = true;
      }}
      // The slider itself only takes the arrows.
      onKeyDownCapture={(event) => {
        if (event.key !== "Home" && event.key !== "End") return;
        event.preventDefault();
        const isFirst = event.target instanceof Element && event.target.ariaLabel === t("condition.from");
        if (isFirst) tell([event.key === "Home" ? least : to, to]);
        else tell([from, event.key === "Home" ? from : most]);
      }}
    >
      <Bars histogram={histogram} from={from} to={to} />
      <RangeSlider
        min={least}
        max={most}
        step={step}
        minRange={0}
        size="sm"
        label={null}
        value={[from, to]}
        disabled={least === most}
        thumbFromLabel={t("condition.from")}
        thumbToLabel={t("condition.to")}
        // The last of a pointer's moves may come after it was let go.
        onChange={(range) => (isHeld.current ? setDragged(range) : tell(range))}
        onChangeEnd={letGo}
      />
      <p className={styles["rangeWords"]}>
        <span>{written(from)}</span>
        <span>{written(to)}</span>
      </p>
    </div>
  );
}

interface BarsProps {
  readonly histogram: Histogram;
  readonly from: number;
  readonly to: number;
}

function Bars({ histogram: { counts, extent, isWhole }, from, to }: BarsProps) {
  const highest = Math.max(...counts);
  const width = (isWhole ? extent[1] - extent[0] + 1 : extent[1] - extent[0]) / counts.length;
  return (
    <div className={styles["bars"]} aria-hidden="true">
      {counts.map((count, index) => {
        const start = extent[0] + index * width;
        const isIn = start <= to && (isWhole ? start + width > from : start + width >= from);
        return (
          <i
            key={start}
            data-in={isIn}
            style={{ height: `${count === 0 ? 0 : Math.max(4, (100 * count) / highest)}%` }}
          />
        );
      })}
    </div>
  );
}
