import { useEffect, useState } from "react";
import { useCore, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./page-drop.module.css";
import { takeFiles } from "./take-files.js";

/** Takes files that are dropped anywhere on the page to be loaded: the browser would leave the page to open them. */
export function PageDrop() {
  const core = useCore();
  const layout = useLayoutStore();
  const mayLoad = useCoreState(({ session }) => session?.role !== "reader");
  const isDialogOpen = useLayout(({ dialog }) => dialog === "uploads");
  const [isOver, setIsOver] = useState(false);
  const { t } = useWords();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
      if (event.dataTransfer !== null && !mayLoad) event.dataTransfer.dropEffect = "none";
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      if (!mayLoad) return;
      takeFiles(core, [...(event.dataTransfer?.files ?? [])]);
      layout.setState({ dialog: "uploads" });
    };
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    return () => listening.abort();
  }, [core, layout, mayLoad]);
  if (!isOver || !mayLoad || isDialogOpen) return null;
  return <div className={styles["pageDrop"]}>{t("uploads.dropAnywhere")}</div>;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
