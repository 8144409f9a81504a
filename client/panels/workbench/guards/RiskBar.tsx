import { Button } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import { askedPlan, withLimit } from "../../../core/query-guards/limited-text.js";
import type { QueryRisk } from "../../../core/query-guards/query-risk.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import styles from "./guards.module.css";

const LIMIT = 1000;

/** Asks before a query runs that may give far more than is expected. */
export function RiskBar() {
  const core = useCore();
  const asked = useCoreState((state) => state.query.risk);
  const text = useCoreState((state) => state.query.text);
  const { t } = useWords();
  const sentence = useSentence(asked?.risk ?? null);
  const isLookedAt = useCoreState((state) => state.query.isLookedAt);
  if (isLookedAt) {
    return (
      <p className={styles["looking"]} role="status">
        {t("risk.looking")}
      </p>
    );
  }
  if (asked === null || !text.includes(asked.text)) return null;
  const limit = () => {
    const limited = withLimit(asked.text, LIMIT);
    core.dismissRisk();
    core.editQuery(text.replace(asked.text, () => limited));
    void core.runQuery(asked.text === text ? undefined : limited);
  };
  const showPlan = () => {
    core.viewResult("plan");
    void core.runQuery(askedPlan(asked.text, "EXPLAIN"));
  };
  return (
    <div className={styles["risk"]} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
      <p>{sentence}</p>
      <div className={styles["choices"]}>
        <Button size="compact-sm" variant="default" onClick={() => void core.runAnyway()}>
          {t("risk.run")}
        </Button>
        {asked.risk.isEasedByLimit && (
          <Button size="compact-sm" variant="light" onClick={limit}>
            {t("risk.limit", { limit: String(LIMIT) })}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={showPlan}>
          {t("risk.plan")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => core.dismissRisk()}>
          {t("action.cancel")}
        </Button>
      </div>
    </div>
  );
}

function useSentence(risk: QueryRisk | null): string {
  const { t, language } = useWords();
  if (risk === null) return "";
  const rows = new Intl.NumberFormat(language, {
    notation: "compact",
    compactDisplay: "long",
    maximumSignificantDigits: 2,
  });
  switch (risk.kind) {
    case "product": {
      const names = new Intl.ListFormat(language, { type: "conjunction" }).format(risk.names);
      return t(names === "" ? "risk.someProduct" : "risk.product", { rows: rows.format(risk.rows), names });
    }
    case "unbounded":
      return t("risk.unbounded", { pattern: risk.pattern });
    default:
      return t("risk.many", { rows: rows.format(risk.rows) });
  }
}
