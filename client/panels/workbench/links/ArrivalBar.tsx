import { Button } from "@mantine/core";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { serverWords } from "../../parts/server-words.js";
import { useWorkbench } from "../use-workbench.js";
import styles from "./links.module.css";

/** A query that came with a link runs when the reader says so. */
export function ArrivalBar() {
  const workbench = useWorkbench();
  const arrived = useCoreState(({ arrivedQuery, queryTabs }) =>
    arrivedQuery?.tab === queryTabs.current ? arrivedQuery : null,
  );
  const { t, time } = useWords();
  if (arrived === null) return null;
  const { refusal } = arrived;
  if (refusal !== null) {
    return (
      <div className={styles["arrival"]} role="region" aria-label={t("workbench.arrivedRefused")}>
        <p role="status">
          {t("workbench.arrivedRefused")} {serverWords(refusal, time)}
        </p>
        <Button size="compact-sm" variant="default" onClick={() => workbench.answerArrival("leave")}>
          {t("action.close")}
        </Button>
      </div>
    );
  }
  if (arrived.hasRun) {
    return (
      <div className={styles["arrival"]} role="region" aria-label={t("workbench.arrivedRan")}>
        <p>{t("workbench.arrivedRan")}</p>
        <Button size="compact-sm" variant="default" onClick={() => workbench.answerArrival("ask")}>
          {t("workbench.askArrived")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => workbench.answerArrival("leave")}>
          {t("action.close")}
        </Button>
      </div>
    );
  }
  const told = t(arrived.isDamaged ? "workbench.arrivedDamaged" : "workbench.arrived");
  return (
    <div className={styles["arrival"]} role="region" aria-label={told}>
      <p>{told}</p>
      <Button size="compact-sm" onClick={() => workbench.answerArrival("run")}>
        {t("workbench.runArrived")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => workbench.answerArrival("always")}>
        {t("workbench.runAlways")}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => workbench.answerArrival("leave")}>
        {t("workbench.leaveArrived")}
      </Button>
    </div>
  );
}
