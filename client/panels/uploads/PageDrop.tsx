import { useCallback } from "react";
import { useCore, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./page-drop.module.css";
import { takeFiles } from "./take-files.js";
import { usePageDrop } from "./use-page-drop.js";

/** Takes files that are dropped anywhere on the page to be loaded, and opens the dialog for them. An open dialog takes them itself. */
export function PageDrop() {
  const core = useCore();
  const layout = useLayoutStore();
  const mayLoad = useCoreState(({ session }) => session?.role !== "reader");
  const isDialogOpen = useLayout(({ dialog }) => dialog === "uploads");
  const { t } = useWords();
  const take = useCallback(
    (files: readonly File[]) => {
      takeFiles(core, files);
      layout.setState({ dialog: "uploads" });
    },
    [core, layout],
  );
  const isOver = usePageDrop(isDialogOpen ? null : take, mayLoad);
  if (!isOver || !mayLoad || isDialogOpen) return null;
  return <div className={styles["pageDrop"]}>{t("uploads.dropAnywhere")}</div>;
}
