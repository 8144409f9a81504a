import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { valueOf } from "../../../core/loadable.js";
import { keptPart } from "../../../core/workbench/saved-query.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { useDeclared } from "../params/use-declared.js";
import { useWorkbench } from "../use-workbench.js";
import { BodyForm } from "./BodyForm.js";
import styles from "./saved.module.css";

/** Saves the seen query: over the one that it is, or as a new one. */
export function SaveForm() {
  const core = useCore();
  const workbench = useWorkbench();
  const query = useCoreState((state) => state.query);
  const tab = useCoreState(({ queryTabs }) => queryTabs.order.find(({ id }) => id === queryTabs.current));
  const isReader = useCoreState((state) => state.session?.role === "reader");
  const saved = useCoreState((state) => valueOf(state.savedQueries));
  const declared = useDeclared(query.text);
  const [isOpen, setIsOpen] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const { t } = useWords();
  const close = () => {
    // What opened it is there again before the next key is pressed.
    flushSync(() => setIsOpen(false));
    buttons.current?.querySelector("button")?.focus();
  };
  const entry = saved?.items.find(({ id, place }) => id === query.saved?.id && place === query.saved.place);
  const mayOverwrite = entry !== undefined && (entry.place === "browser" || !isReader);
  // Saved over what this tab came from: whoever changed that meanwhile is not overwritten unseen.
  const overwrite = () => {
    if (entry === undefined || query.saved === null) return;
    const kept = keptPart(core.state.getState().query, declared);
    void workbench.saveQuery({ ...entry, ...kept }, { ...entry, version: query.saved.version });
  };
  if (isOpen) {
    return (
      <div className={styles["save"]}>
        <BodyForm
          given={entry ?? { title: tab?.title ?? "", description: "", folder: "", tags: [] }}
          button={t("workbench.save")}
          onSave={async (said) => {
            const kept = keptPart(core.state.getState().query, declared);
            if (await workbench.saveQuery({ ...said, ...kept })) close();
          }}
          onEnd={close}
        />
        {isReader && <p className={styles["quiet"]}>{t("views.keptHere")}</p>}
      </div>
    );
  }
  const isEmpty = query.text.trim() === "";
  return (
    <div className={styles["buttons"]} ref={buttons}>
      {mayOverwrite && (
        <Button size="compact-sm" disabled={isEmpty} onClick={overwrite}>
          {t("workbench.saveChanges")}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant={mayOverwrite ? "default" : "filled"}
        disabled={isEmpty}
        onClick={() => setIsOpen(true)}
      >
        {t(mayOverwrite ? "workbench.saveAsNew" : "workbench.saveThis")}
      </Button>
    </div>
  );
}
