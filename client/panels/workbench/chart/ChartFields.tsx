import { useWords } from "../../messages/words.js";
import parts from "../../parts/parts.module.css";
import type { ChartChoice } from "../../../core/query-run/chart-choice.js";
import { columnsFor, mayBeEmpty, type ChartColumn } from "./chart-columns.js";
import styles from "./chart.module.css";

interface ChartFieldsProps {
  readonly choice: ChartChoice;
  readonly columns: readonly ChartColumn[];
  readonly onChange: (choice: ChartChoice) => void;
}

/** Chooses the columns that a chart is made of, where there is more than one way. */
export function ChartFields({ choice, columns, onChange }: ChartFieldsProps) {
  const { t } = useWords();
  const places = ["along", "series", "figure"] as const;
  return places.map((place) => {
    const allowed = columnsFor(choice, place, columns);
    const mayBeNone = mayBeEmpty(choice.kind, place);
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
