import type { EntityAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { UnstyledButton } from "@mantine/core";
import { periodName } from "../evidence/citation.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import styles from "./details.module.css";

/** The figures of an indicator, or about a place or a department. */
export function Figures({ observations }: Pick<EntityAnswer, "observations">) {
  const { t } = useWords();
  const { items, total, truncated } = observations;
  if (items.length === 0) return <EmptyNote title={t("details.noFigures")} />;
  return (
    <>
      <table className={styles["figures"]}>
        <thead>
          <tr>
            <th scope="col">{t("figure.indicator")}</th>
            <th scope="col">{t("figure.value")}</th>
            <th scope="col">{t("figure.growth")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ observation, indicator, indicatorName }) => (
            <FigureRow
              key={observation.id}
              observation={observation}
              indicator={indicator}
              indicatorName={indicatorName}
            />
          ))}
        </tbody>
      </table>
      {truncated && <p className={styles["note"]}>{t("details.figuresPart", { total, shown: items.length })}</p>}
    </>
  );
}

interface FigureRowProps {
  readonly observation: GraphNode;
  readonly indicator: string;
  readonly indicatorName: string;
}

function FigureRow({ observation, indicator, indicatorName }: FigureRowProps) {
  const core = useCore();
  const { language, t, named } = useWords();
  const { value, unit, growthPercent, period, status } = observation.properties;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  const growth = new Intl.NumberFormat(language, { signDisplay: "exceptZero", maximumFractionDigits: 2 });
  const about = [
    typeof period === "string" ? periodName(period, t) : null,
    typeof status === "string" && status !== "actual" ? named("observation", status) : null,
  ].filter((part) => part !== null);
  return (
    <tr>
      <td>
        <UnstyledButton className={styles["indicator"]} onClick={() => void core.select(indicator)}>
          {indicatorName}
        </UnstyledButton>
        {about.length > 0 && <small>{about.join(" · ")}</small>}
      </td>
      <td className={styles["number"]}>
        {typeof value === "number" ? number.format(value) : "—"}
        {typeof value === "number" && typeof unit === "string" && <small>{unit}</small>}
      </td>
      <td className={styles["number"]}>
        {typeof growthPercent === "number" ? `${growth.format(growthPercent)}%` : "—"}
      </td>
    </tr>
  );
}
