import type { RefObject } from "react";
import { useWords } from "../../messages/words.js";
import { clippedText } from "../pictures/clipped-text.js";
import type { Bar } from "./chart-shapes.js";
import styles from "./chart.module.css";
import { valueRange } from "./scale.js";

const WIDTH = 720;
const NAMES = 190;
const FIGURES = 80;
const ROW = 24;
const THICK = 14;
/** Latin letters that a name's column holds. */
const NAME_LENGTH = 26;

interface BarChartProps {
  readonly bars: readonly Bar[];
  readonly title: string;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

/** Bars that begin at zero, a name and a figure each. */
export function BarChart({ bars, title, drawing }: BarChartProps) {
  const { language, t } = useWords();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const [from, to] = valueRange([0, ...bars.map(({ value }) => value)]);
  const place = (value: number) => NAMES + ((WIDTH - NAMES - FIGURES) * (value - from)) / (to - from || 1);
  const zero = place(0);
  const height = bars.length * ROW + 8;
  return (
    <svg ref={drawing} className={styles["drawing"]} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} role="img">
      <title>{title}</title>
      <desc>{t("chart.described")}</desc>
      <line className={styles["axis"]} x1={zero} x2={zero} y1="0" y2={height} />
      {bars.map(({ label, value }, index) => {
        const [start, end] = [Math.min(zero, place(value)), Math.max(zero, place(value))];
        const middle = index * ROW + ROW / 2 + 4;
        return (
          // Rows have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={index}>
            <title>{`${label}: ${format.format(value)}`}</title>
            <text className={styles["name"]} x={NAMES - 8} y={middle + 4} textAnchor="end">
              {clippedText(label, NAME_LENGTH)}
            </text>
            <rect
              className={styles["mark"]}
              x={start}
              y={middle - THICK / 2}
              width={Math.max(end - start, 1)}
              height={THICK}
              rx="2"
            />
            <text className={styles["value"]} x={end + 6} y={middle + 4}>
              {format.format(value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
