import type { CrossingRoute } from "#model/crossing-api.js";
import type { FactStatus } from "#model/ontology.js";
import styles from "./crossing.module.css";

interface CellSignProps {
  readonly route: CrossingRoute;
  readonly status: FactStatus | null;
  readonly count?: number;
}

/** The form tells the basis, the line and the filling the status; the words stand beside it or are its label. */
export function CellSign({ route, status, count }: CellSignProps) {
  return (
    <span className={styles["sign"]} data-route={route} data-status={status ?? undefined} aria-hidden="true">
      <span>{count}</span>
    </span>
  );
}
