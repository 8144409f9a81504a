import { useWords } from "../../../messages/words.js";
import type { ColumnSummary, NumberSummary } from "./column-summary.js";
import styles from "./table.module.css";

/** What stands in a column, in figures. */
export function ColumnFigures({ summary }: { readonly summary: ColumnSummary }) {
  const { t, number, named } = useWords();
  const { kinds, empty, distinct, numbers, frequent, rows } = summary;
  return (
    <>
      <dl className={styles["figures"]}>
        <div>
          <dt>{t("result.kind")}</dt>
          <dd>{kinds.map(({ kind }) => named("cellKind", kind)).join(t("list.comma")) || "—"}</dd>
        </div>
        <div>
          <dt>{t("result.distinct")}</dt>
          <dd>{number(distinct)}</dd>
        </div>
        <div>
          <dt>{t("result.empty")}</dt>
          <dd>{t("list.partOf", { shown: empty, total: rows })}</dd>
        </div>
        {numbers !== null &&
          (["min", "median", "mean", "max"] as const).map((figure) => (
            <div key={figure}>
              <dt>{t(`result.${figure}`)}</dt>
              <dd>{number(numbers[figure])}</dd>
            </div>
          ))}
      </dl>
      {numbers !== null && numbers.min < numbers.max && <Histogram numbers={numbers} />}
      {frequent.length > 0 && (
        <ol className={styles["frequent"]} aria-label={t("result.frequent")}>
          {frequent.map(({ text, count }) => (
            <li key={text}>
              <span className={styles["bar"]} style={{ width: `${(count / rows) * 100}%` }} aria-hidden="true" />
              <span className={styles["text"]} title={text}>
                {text}
              </span>
              <span>{number(count)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const BAR = { width: 18, gap: 2, height: 44 } as const;

function Histogram({ numbers: { histogram, min, max } }: { readonly numbers: NumberSummary }) {
  const { t, number } = useWords();
  const most = Math.max(...histogram);
  const width = histogram.length * (BAR.width + BAR.gap);
  return (
    <svg
      className={styles["histogram"]}
      viewBox={`0 0 ${width} ${BAR.height}`}
      role="img"
      aria-label={t("result.histogram", { min: number(min), max: number(max) })}
    >
      {histogram.map((count, bin) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * BAR.height);
        return (
          // Parts of the range have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <rect key={bin} x={bin * (BAR.width + BAR.gap)} y={BAR.height - height} width={BAR.width} height={height} />
        );
      })}
    </svg>
  );
}
