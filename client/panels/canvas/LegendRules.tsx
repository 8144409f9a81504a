import { graphContext } from "../../core/fields/graph-context.js";
import { conditionSentence, conditionTitle } from "../filters/condition-words.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

/** What the colours of style rules mean. */
export function LegendRules() {
  const rules = useCoreState((state) => state.styleRules);
  const graph = useCoreState(graphContext);
  const words = useWords();
  const coloured = rules.filter(({ isOn, style }) => isOn && style.colour !== null);
  if (coloured.length === 0) return null;
  return (
    <ul className={styles["legendRules"]} aria-label={words.t("rules.title")}>
      {coloured.map(({ id, condition, style: { colour } }) => (
        <li key={id} title={conditionSentence(condition, graph, words)}>
          <i style={{ background: `var(--rule-${colour})` }} />
          <span>{conditionTitle(condition, words)}</span>
        </li>
      ))}
    </ul>
  );
}
