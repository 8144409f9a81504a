import { FACT_STATUSES } from "#model/fact-statuses.js";
import { useWords } from "../messages/words.js";
import { CellSign } from "./CellSign.js";
import styles from "./crossing.module.css";
import { routeName } from "./route-name.js";

/** What the forms and fillings of the signs say. */
export function Legend() {
  const words = useWords();
  return (
    <dl className={styles["legend"]}>
      <div>
        <dt>{words.t("crossing.facet.status")}</dt>
        {FACT_STATUSES.map((status) => (
          <dd key={status}>
            <CellSign route="stated" status={status} />
            {words.named("status", status)}
          </dd>
        ))}
      </div>
      <div>
        <dt>{words.t("crossing.facet.route")}</dt>
        {(["stated", "section", "policy", "curated"] as const).map((route) => (
          <dd key={route}>
            <CellSign route={route} status="ongoing" />
            {routeName(route, words)}
          </dd>
        ))}
      </div>
    </dl>
  );
}
