import type { RefObject } from "react";
import { useWords } from "../../messages/words.js";
import { clippedText, textWidth } from "../pictures/clipped-text.js";
import type { Matrix } from "./chart-shapes.js";
import styles from "./chart.module.css";

const NAMES = 190;
const CELL = { width: 46, height: 26 } as const;
const NAME_LENGTH = 26;
const HEAD_LENGTH = 19;
/** Room for the columns' names, which stand aslant: pixels a Latin letter, and around them. */
const LETTER = 4.9;
const HEAD_EDGE = 20;
/** As dark as a cell gets while its figure stays to be read. */
const DARKEST = 0.6;

interface MatrixChartProps {
  readonly matrix: Matrix;
  readonly title: string;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

/** A figure in each cell, and the more of it the darker. */
export function MatrixChart({ matrix: { rows, columns, values }, title, drawing }: MatrixChartProps) {
  const { language, t } = useWords();
  const format = new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const most = Math.max(1e-9, ...values.flat().map((value) => Math.abs(value ?? 0)));
  const heads = columns.map((column) => clippedText(column, HEAD_LENGTH));
  const top = HEAD_EDGE + LETTER * Math.max(0, ...heads.map(textWidth));
  const size = { width: NAMES + columns.length * CELL.width + 80, height: top + rows.length * CELL.height + 8 };
  return (
    <svg
      ref={drawing}
      className={styles["drawing"]}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      role="img"
    >
      <title>{title}</title>
      <desc>{t("chart.described")}</desc>
      {columns.map((column, index) => {
        const x = NAMES + index * CELL.width + CELL.width / 2;
        return (
          <text key={column} className={styles["name"]} transform={`translate(${x} ${top - 8}) rotate(-45)`}>
            {heads[index]}
            <title>{column}</title>
          </text>
        );
      })}
      {rows.map((row, index) => {
        const y = top + index * CELL.height;
        return (
          <g key={row}>
            <text className={styles["name"]} x={NAMES - 8} y={y + CELL.height / 2 + 4} textAnchor="end">
              {clippedText(row, NAME_LENGTH)}
              <title>{row}</title>
            </text>
            {columns.map((column, place) => {
              const value = values[index]?.[place] ?? null;
              const x = NAMES + place * CELL.width;
              return (
                <g key={column}>
                  <title>{`${row} · ${column}: ${value === null ? "—" : whole.format(value)}`}</title>
                  <rect
                    className={value === null ? styles["empty"] : styles["mark"]}
                    fillOpacity={value === null ? 1 : 0.08 + (DARKEST - 0.08) * (Math.abs(value) / most)}
                    x={x + 1}
                    y={y + 1}
                    width={CELL.width - 2}
                    height={CELL.height - 2}
                    rx="3"
                  />
                  {value !== null && (
                    <text
                      className={styles["figure"]}
                      x={x + CELL.width / 2}
                      y={y + CELL.height / 2 + 4}
                      textAnchor="middle"
                    >
                      {format.format(value)}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
