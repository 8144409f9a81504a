import { UnstyledButton } from "@mantine/core";
import { hiddenCount, shownCounts } from "../../core/scene/derive.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

/** “200 of 1,318”: never less than the whole is said silently. */
export function ShownCount() {
  const core = useCore();
  const { nodes, relationships, totalNodes } = useCoreState(shownCounts);
  const loaded = useCoreState((state) => state.dataset.nodes.size);
  const hidden = useCoreState(hiddenCount);
  const isBusy = useCoreState((state) => state.pending.has("overview"));
  const { t } = useWords();
  if (nodes === 0 && totalNodes === null) return <div />;
  const isPart = totalNodes !== null && nodes < totalNodes;
  return (
    <div className={styles["shown"]} role="status" data-testid="shown-count">
      <span>
        {isPart ? t("shown.count", { shown: nodes, total: totalNodes }) : t("shown.all", { count: nodes })}
        <span className={styles["shownQuiet"]}> · {t("shown.relationships", { count: relationships })}</span>
      </span>
      {hidden > 0 && (
        <UnstyledButton className={styles["more"]} onClick={() => core.showEverything()} data-testid="show-everything">
          {t("shown.hidden", { count: hidden })}
        </UnstyledButton>
      )}
      {isPart && loaded < totalNodes && (
        <UnstyledButton className={styles["more"]} disabled={isBusy} onClick={() => void core.showMore()}>
          {t(isBusy ? "action.loading" : "action.more")}
        </UnstyledButton>
      )}
    </div>
  );
}
