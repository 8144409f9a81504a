import { useWords } from "../messages/words.js";
import { RunHistory } from "./history/RunHistory.js";
import { SavedQueries } from "./saved/SavedQueries.js";
import styles from "./workbench.module.css";

export type ShelfName = "saved" | "history";

/** What stands beside the editor while it is wanted. */
export function Shelf({ name }: { readonly name: ShelfName }) {
  const { t } = useWords();
  return (
    <aside className={styles["shelf"]} id="query-shelf" aria-label={t(`workbench.${name}`)}>
      {name === "saved" ? <SavedQueries /> : <RunHistory />}
    </aside>
  );
}
