import { PLAIN_STYLE } from "../../core/style-rules/style-rule.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { ConditionMenu, nextId } from "./ConditionMenu.js";
import styles from "./filters.module.css";
import { RuleCard } from "./RuleCard.js";

/** All style rules, the first that says something of a thing first. */
export function RuleList() {
  const core = useCore();
  const rules = useCoreState((state) => state.styleRules);
  const { t } = useWords();
  return (
    <>
      <div className={styles["listHead"]}>
        <h3>{t("rules.title")}</h3>
        <ConditionMenu
          label={t("rules.add")}
          onChoose={(condition) =>
            core.putRule({ id: nextId(rules), isOn: true, condition, style: { ...PLAIN_STYLE, colour: "red" } })
          }
        />
      </div>
      {rules.length === 0 ? (
        <p className={styles["note"]}>{t("rules.none")}</p>
      ) : (
        <ul className={styles["list"]}>
          {rules.map((rule, place) => (
            <RuleCard key={rule.id} rule={rule} isFirst={place === 0} />
          ))}
        </ul>
      )}
    </>
  );
}
