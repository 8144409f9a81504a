import { graphContext } from "../../core/fields/graph-context.js";
import { askingRules } from "../../core/style-rules/styles.js";
import { conditionSentence } from "../filters/condition-words.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { RuleSign } from "../parts/RuleSign.js";
import styles from "./canvas.module.css";

/** What the colours and icons of style rules mean. */
export function LegendRules() {
  const rules = useCoreState(askingRules);
  const graph = useCoreState(graphContext);
  const words = useWords();
  const told = rules.filter(({ style }) => style.colour !== null || style.icon !== null);
  if (told.length === 0) return null;
  return (
    <ul className={styles["legendRules"]} aria-label={words.t("rules.title")}>
      {told.map(({ id, condition, style: { colour, icon } }) => (
        <li key={id} title={conditionSentence(condition, graph, words)}>
          {icon === null ? (
            <i style={{ background: `var(--rule-${colour})` }} />
          ) : (
            <b style={colour === null ? {} : { background: `var(--rule-${colour})`, color: "var(--paper)" }}>
              <RuleSign icon={icon} size={colour === null ? 15 : 10} />
            </b>
          )}
          <span>{conditionSentence(condition, graph, words)}</span>
        </li>
      ))}
    </ul>
  );
}
