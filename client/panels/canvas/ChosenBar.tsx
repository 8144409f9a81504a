import { hasChosen } from "../../core/scene/derive.js";
import { useCoreState, useLayout } from "../frame/page-context.js";
import styles from "./canvas.module.css";
import { ChosenActions } from "./ChosenActions.js";

/** What is chosen together, over the canvas; the tables say it beside their rows. */
export function ChosenBar() {
  const isNeeded = useCoreState(hasChosen);
  const isInTables = useLayout(({ drawer }) => drawer === "tables");
  if (!isNeeded || isInTables) return null;
  return (
    <div className={styles["chosen"]} data-cover>
      <ChosenActions />
    </div>
  );
}
