import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

interface LegendCountProps {
  readonly shown: number;
  /** On the canvas, shown or not. */
  readonly loaded: number;
  readonly isHidden: boolean;
}

/** How many of a kind are shown, of how many where conditions leave some out; of a kind that is hidden, how many there are. */
export function LegendCount({ shown, loaded, isHidden }: LegendCountProps) {
  const { number, t } = useWords();
  const isPart = !isHidden && shown < loaded;
  return (
    <span className={styles["entryCount"]}>{isPart ? t("list.partOf", { shown, total: loaded }) : number(loaded)}</span>
  );
}
