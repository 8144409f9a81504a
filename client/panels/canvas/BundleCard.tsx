import type { CSSProperties } from "react";
import type { Parallel } from "../../core/scene/parallels.js";
import { useCoreState } from "../frame/page-context.js";
import { useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { bundleRows } from "./bundle-rows.js";
import styles from "./canvas.module.css";

/** What the line under the pointer says that stands for many relationships. */
export function BundleCard({ lines: [first, ...rest], place }: Pick<Parallel, "lines"> & { place: CSSProperties }) {
  const dataset = useCoreState((state) => state.dataset);
  const { relationName, named, t } = useWords();
  const nameOf = useNames();
  const [start, end] = [first?.start, first?.end].map((id) => dataset.nodes.get(id ?? ""));
  if (first === undefined || start === undefined || end === undefined) return null;
  return (
    <div className={styles["line"]} style={place} data-testid="bundle-card">
      <p className={styles["lineFact"]}>
        <span className={styles["lineName"]}>{nameOf(start)}</span>
        <span className={styles["lineRelation"]}>—</span>
        <span className={styles["lineName"]}>{nameOf(end)}</span>
      </p>
      <ul className={styles["bundleRows"]}>
        {bundleRows([first, ...rest], first.start).map(({ type, arrow, count, statuses }) => (
          <li key={arrow + type}>
            {relationName(type)} {arrow} <span className={styles["bundleCount"]}>{count}</span>
            {statuses.length > 0 && (
              <span className={styles["bundleHow"]}>
                {statuses.map((status) => named("status", status)).join(" · ")}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles["lineHow"]}>{t("canvas.bundle", { count: 1 + rest.length })}</p>
    </div>
  );
}
