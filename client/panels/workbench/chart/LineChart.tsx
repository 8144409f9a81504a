import type { RefObject } from "react";
import { useWords } from "../../messages/words.js";
import { clippedText } from "../pictures/clipped-text.js";
import type { TimeLine } from "./chart-shapes.js";
import styles from "./chart.module.css";
import { roundTicks, spread, valueRange } from "./scale.js";

const WIDTH = 720;
const HEIGHT = 300;
const EDGE = { left: 64, top: 14, bottom: 30 } as const;
const NAMES = 170;
const NAME_GAP = 16;
/** Latin letters that a name's column, and a time on the axis, hold. */
const NAME_LENGTH = 22;
const TIME_ROOM = 56;
const COLOURS = [
  "var(--accent)",
  "var(--type-Project)",
  "var(--type-Policy)",
  "var(--type-Place)",
  "var(--type-Initiative)",
  "var(--type-Department)",
  "var(--type-Person)",
  "var(--type-Event)",
] as const;

interface LineChartProps {
  readonly lines: readonly TimeLine[];
  readonly title: string;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

/** Figures over the years. Names stand where their lines end, so that colours need not be looked up. */
export function LineChart({ lines, title, drawing }: LineChartProps) {
  const { language, t } = useWords();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const points = lines.flatMap((line) => line.points);
  const isNamed = lines.some(({ name }) => name !== "");
  const right = WIDTH - (isNamed ? NAMES : 24);
  const ats = points.map(({ at }) => at);
  const [first, last] = [Math.min(...ats), Math.max(...ats)];
  const [from, to] = valueRange(points.map(({ value }) => value));
  const across = (at: number) =>
    first === last ? (EDGE.left + right) / 2 : EDGE.left + ((right - EDGE.left) * (at - first)) / (last - first);
  const down = (value: number) =>
    HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * (value - from)) / (to - from || 1);
  const ends = lines.map((line) => down(line.points.at(-1)?.value ?? from));
  const names = spread(ends, NAME_GAP, HEIGHT - EDGE.bottom);
  return (
    <svg ref={drawing} className={styles["fitted"]} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{title}</title>
      <desc>{t("chart.described")}</desc>
      {roundTicks(from, to).map((tick) => (
        <g key={tick}>
          <line className={styles["grid"]} x1={EDGE.left} x2={right} y1={down(tick)} y2={down(tick)} />
          <text className={styles["tick"]} x={EDGE.left - 8} y={down(tick) + 4} textAnchor="end">
            {format.format(tick)}
          </text>
        </g>
      ))}
      <Times points={points} across={across} />
      {lines.map((line, index) => (
        <g key={line.name} style={{ "--line-colour": COLOURS[index % COLOURS.length] }}>
          <polyline
            className={styles["line"]}
            points={line.points.map(({ at, value }) => `${across(at)},${down(value)}`).join(" ")}
          />
          {line.points.map(({ at, time, value }) => (
            <circle key={`${time} ${value}`} className={styles["point"]} cx={across(at)} cy={down(value)} r="4">
              <title>{[line.name, `${time}: ${format.format(value)}`].filter(Boolean).join(" · ")}</title>
            </circle>
          ))}
          {isNamed && (
            <>
              <line
                className={styles["lead"]}
                x1={across(line.points.at(-1)?.at ?? last) + 6}
                y1={ends[index]}
                x2={right + 10}
                y2={names[index]}
              />
              <text className={styles["lineName"]} x={right + 14} y={(names[index] ?? 0) + 4}>
                {clippedText(line.name, NAME_LENGTH)}
                <title>{line.name}</title>
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

interface TimesProps {
  readonly points: readonly { readonly at: number; readonly time: string }[];
  readonly across: (at: number) => number;
}

/** The times that there are figures of, as far as there is room. */
function Times({ points, across }: TimesProps) {
  const times = [...new Map(points.map(({ at, time }) => [at, time]))].toSorted(([one], [other]) => one - other);
  const seen: number[] = [];
  return times.map(([at, time]) => {
    const x = across(at);
    const hasRoom = seen.every((other) => Math.abs(other - x) >= TIME_ROOM);
    if (hasRoom) seen.push(x);
    return hasRoom ? (
      <text key={at} className={styles["tick"]} x={x} y={HEIGHT - 8} textAnchor="middle">
        {time}
      </text>
    ) : null;
  });
}
