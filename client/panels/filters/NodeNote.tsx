import { nodeName } from "../../core/scene/derive.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./filters.module.css";

/** The node that a condition is about, or that it is not on the canvas and the condition asks nothing. */
export function NodeNote({ id }: { readonly id: string }) {
  const node = useCoreState(({ dataset }) => dataset.nodes.get(id));
  const { language, t } = useWords();
  return (
    <p className={styles["note"]}>
      {node === undefined
        ? t("condition.gone", { name: id })
        : t("condition.around", { name: nodeName(node, language) })}
    </p>
  );
}
