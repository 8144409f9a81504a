import { useWords } from "../../messages/words.js";
import parts from "../../parts/parts.module.css";
import type { ChartChoice, ChartColumn, ColumnKind } from "./chart-columns.js";
import styles from "./chart.module.css";

interface ChartFieldsProps {
  readonly choice: ChartChoice;
  readonly columns: readonly ChartColumn[];
  readonly onChange: (choice: ChartChoice) => void;
}

type Place = "along" | "figure" | "series";

/** Which columns may stand in each place of a chart. */
const ALLOWED: Readonly<Record<ChartChoice["kind"], Readonly<Record<Place, readonly ColumnKind[]>>>> = {
  bar: { along: ["label", "time"], figure: ["number"], series: ["label", "time"] },
  line: { along: ["time"], figure: ["number"], series: ["label"] },
  matrix: { along: ["label", "time"], figure: ["number"], series: ["label", "time"] },
};

/** Chooses the columns that a chart is made of, where there is more than one way. */
export function ChartFields({ choice, columns, onChange }: ChartFieldsProps) {
  const { t } = useWords();
  const places = ["along", "series", "figure"] as const;
  return places.map((place) => {
    const allowed = columns.filter(
      ({ kind, index }) =>
        ALLOWED[choice.kind][place].includes(kind) &&
        !(choice.kind === "bar" && place === "series" && index === choice.along),
    );
    const mayBeNone =
      (choice.kind !== "matrix" && place === "series") || (choice.kind === "matrix" && place === "figure");
    if (allowed.length + Number(mayBeNone) < 2) return null;
    return (
      <label key={place} className={styles["field"]}>
        <span>{t(`chart.${place}`)}</span>
        <select
          className={parts["box"]}
          value={choice[place] ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onChange(withoutEcho({ ...choice, [place]: value === "" ? null : Number(value) }))
          }
        >
          {mayBeNone && <option value="">{t(place === "figure" ? "chart.count" : "chart.none")}</option>}
          {allowed.map(({ index, name }) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  });
}

/** A bar's label told apart by itself would be told twice. */
function withoutEcho(choice: ChartChoice): ChartChoice {
  return choice.kind === "bar" && choice.series === choice.along ? { ...choice, series: null } : choice;
}
