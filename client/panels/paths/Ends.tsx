import { ActionIcon, Button } from "@mantine/core";
import IconX from "@tabler/icons-react/icons/IconX";
import { flushSync } from "react-dom";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { namesApart } from "../../core/names/scope.js";
import { FOR_FINGERS } from "../frame/layout.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import { PICKER_ID } from "./EndPicker.js";
import styles from "./paths.module.css";

/** Where paths lead: from the first to the last, through what lies between. */
export function Ends() {
  const core = useCore();
  const ends = useCoreState((state) => state.paths.ends);
  const { language, t } = useWords();
  if (ends.length === 0) return null;
  const names = namesApart(ends, language);
  const role = (index: number) => (index === 0 ? "paths.from" : index === ends.length - 1 ? "paths.to" : "paths.via");
  return (
    <ol className={styles["ends"]} aria-label={t("paths.ends")}>
      {ends.map((node, index) => {
        const name = names.get(node.id) ?? node.id;
        return (
          <li key={node.id}>
            <span className={styles["role"]}>{t(role(index))}</span>
            <TypeIcon type={entityTypeOf(node) ?? ""} size={15} />
            <span className={styles["endName"]}>{name}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t("paths.remove", { name })}
              onClick={() => passFocus(() => void core.removePathEnd(node.id))}
            >
              <IconX size={14} stroke={1.8} />
            </ActionIcon>
          </li>
        );
      })}
      {ends.length > 1 && (
        <li className={styles["clear"]}>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => passFocus(core.clearPaths)}>
            {t("paths.clear")}
          </Button>
        </li>
      )}
    </ol>
  );
}

/** The pressed button goes with what it takes away: whoever goes by keys finds himself where the next end is picked. */
function passFocus(takeAway: () => void): void {
  // Among as many ends as there may be nothing was picked: the picker comes with the place that is free now.
  flushSync(takeAway);
  const picker = document.querySelector<HTMLElement>(`#${PICKER_ID}`);
  if (!globalThis.matchMedia(FOR_FINGERS).matches) picker?.focus({ preventScroll: true });
}
