import { useId } from "react";
import { periodName } from "../evidence/citation.js";
import { useWords } from "../messages/words.js";
import styles from "./chart.module.css";
import { englishUnitName } from "./english-figure.js";
import type { FigurePoint, FigureSeries } from "./figure-series.js";

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = { left: 8, right: 8, top: 18, bottom: 18 } as const;

/** One indicator over the years. The table below tells the same in full; the drawing is described in a sentence. */
export function FigureChart({ series }: { readonly series: FigureSeries }) {
  const { language, t, named } = useWords();
  const id = useId();
  const { points, line, about, unit } = series;
  const name = about === null ? series.name : `${series.name} · ${about}`;
  const english = language === "en" && unit !== null ? englishUnitName(unit) : null;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const place = placesFor(points);
  const atTimeOf = (end: FigurePoint | undefined) => line.find(({ at }) => at === end?.at) ?? end;
  const [first, last] = [atTimeOf(points[0]), atTimeOf(points.at(-1))];
  if (first === undefined || last === undefined) return null;
  const told = (point: FigurePoint) => `${periodName(point.period, t)}: ${format.format(point.value)}${unit ?? ""}`;
  return (
    <figure className={styles["chart"]}>
      <figcaption>
        {name}
        {unit !== null && <small>{english === null ? unit : `${english} · ${unit}`}</small>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={id}>
        <title id={id}>{t("figure.chart", { name, count: points.length, from: told(first), to: told(last) })}</title>
        <line className={styles["axis"]} x1="0" x2={WIDTH} y1={HEIGHT - EDGE.bottom} y2={HEIGHT - EDGE.bottom} />
        {line.length > 1 && (
          <polyline className={styles["line"]} points={line.map((point) => place(point).join(" ")).join(" ")} />
        )}
        {points.map((point) => {
          const [x, y] = place(point);
          return (
            <circle
              key={`${point.period} ${point.status} ${point.value}`}
              cx={x}
              cy={y}
              r="4"
              data-status={point.status}
            >
              <title>
                {told(point)}
                {point.status !== "actual" && ` · ${named("observation", point.status)}`}
              </title>
            </circle>
          );
        })}
        <Ends points={[first, last]} place={place} format={format} />
      </svg>
    </figure>
  );
}

interface EndsProps {
  readonly points: readonly [FigurePoint, FigurePoint];
  readonly place: (point: FigurePoint) => readonly [number, number];
  readonly format: Intl.NumberFormat;
}

/** The first and the last value in figures, and their times. */
function Ends({ points: [first, last], place, format }: EndsProps) {
  const { t } = useWords();
  const ends = [
    { point: first, anchor: "start", x: EDGE.left - 4 },
    { point: last, anchor: "end", x: WIDTH - EDGE.right + 4 },
  ] as const;
  return ends.map(({ point, anchor, x }) => (
    <g key={anchor} aria-hidden="true">
      <text className={styles["value"]} x={x} y={place(point)[1] - 8} textAnchor={anchor}>
        {format.format(point.value)}
      </text>
      <text className={styles["time"]} x={x} y={HEIGHT - 4} textAnchor={anchor}>
        {periodName(point.period, t)}
      </text>
    </g>
  ));
}

/** From zero where that is near, else from the least: small changes of large figures stay to be seen. */
function placesFor(points: readonly FigurePoint[]): (point: FigurePoint) => readonly [number, number] {
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const floor = least > 0 && least < most / 2 ? 0 : least - (most - least) * 0.15;
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  return ({ at, value }) => [
    round(across((at - from) / (to - from || 1))),
    round(down((value - floor) / (most - floor || 1))),
  ];
}

function across(share: number): number {
  return EDGE.left + share * (WIDTH - EDGE.left - EDGE.right);
}

function down(share: number): number {
  return HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
