import { SegmentedControl } from "@mantine/core";
import { useMemo, useRef } from "react";
import type { ChartChoice } from "../../../core/query-run/chart-choice.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { usePicture } from "../pictures/use-picture.js";
import type { ResultViewProps } from "../results/result-views.js";
import { BarChart } from "./BarChart.js";
import { chartColumns, type ChartColumn, isDrawable, possibleCharts } from "./chart-columns.js";
import { ChartFields } from "./ChartFields.js";
import { chartShape, type ChartShape } from "./chart-shapes.js";
import styles from "./chart.module.css";
import { LineChart } from "./LineChart.js";
import { MatrixChart } from "./MatrixChart.js";
import { useCellName } from "./use-cell-name.js";

/** A result as bars, as lines over years, or as a matrix: whatever its columns allow. */
export function ChartView({ result, offerPicture }: ResultViewProps) {
  const core = useCore();
  const { t } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const columns = useMemo(() => chartColumns(result), [result]);
  const charts = useMemo(() => possibleCharts(columns), [columns]);
  const chosen = useCoreState((state) => state.query.chart);
  const setChosen = (chart: ChartChoice | null) => core.alterQuery((query) => ({ ...query, chart }));
  const choice = chosen !== null && isDrawable(chosen, columns) ? chosen : charts[0];
  const nameOf = useCellName(result);
  const shape = useMemo(
    () => (choice === undefined ? null : chartShape(result.rows, choice, nameOf)),
    [result, choice, nameOf],
  );
  const title = useTitle(choice ?? null, columns);
  const remark = useRemark(shape, result.truncated);
  usePicture(drawing, { title, remark, offerPicture });
  if (choice === undefined || shape === null) return null;
  return (
    <div className={styles["view"]}>
      <div className={styles["bar"]}>
        <SegmentedControl
          size="xs"
          value={choice.kind}
          onChange={(kind) => setChosen(charts.find((chart) => chart.kind === kind) ?? null)}
          data={charts.map(({ kind }) => ({ value: kind, label: t(`chart.${kind}`) }))}
        />
        <ChartFields choice={choice} columns={columns} onChange={setChosen} />
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles["scroller"]} tabIndex={0} role="region" aria-label={title}>
        {remark !== "" && <p className={styles["remark"]}>{remark}</p>}
        {shape.kind === "bar" && <BarChart bars={shape.bars} title={title} drawing={drawing} />}
        {shape.kind === "line" && <LineChart lines={shape.lines} title={title} drawing={drawing} />}
        {shape.kind === "matrix" && <MatrixChart matrix={shape.matrix} title={title} drawing={drawing} />}
      </div>
    </div>
  );
}

/** `value · year · indicator` */
function useTitle(choice: ChartChoice | null, columns: readonly ChartColumn[]): string {
  const { t } = useWords();
  if (choice === null) return "";
  const nameOf = (index: number | null) => columns.find((column) => column.index === index)?.name ?? "";
  const figure = choice.figure === null ? t("chart.count") : nameOf(choice.figure);
  return [figure, nameOf(choice.along), nameOf(choice.series)].filter((name) => name !== "").join(" · ");
}

/** How much of the whole is drawn, where that is not all. */
function useRemark(shape: ChartShape | null, isCut: boolean): string {
  const { t } = useWords();
  if (shape === null) return "";
  const { kind, shown, total, omitted } = shape;
  return [
    isCut ? t("chart.cut") : "",
    shown < total ? t(`chart.part.${kind}`, { shown, total }) : "",
    omitted > 0 ? t(kind === "line" ? "chart.omitted.line" : "chart.omitted", { count: omitted }) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(t("plan.between"));
}
