import { useEffect, useState } from "react";
import { droppedFiles } from "./dropped-files.js";

/** Marks what takes files that are dropped on it by itself. */
export const TAKES_FILES = "data-takes-files";

/**
 * Whether files are held over the page, and what is done with those that are dropped anywhere on it: otherwise the browser would leave the
 * page to open them, or an editor write them into its text. `null`: somebody else takes them.
 */
export function usePageDrop(take: ((files: readonly File[]) => void) | null, mayTake: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (take === null) return undefined;
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    const isOurs = ({ dataTransfer, target }: DragEvent) =>
      dataTransfer?.types.includes("Files") === true &&
      !(target instanceof Element && target.closest(`[${TAKES_FILES}]`) !== null);
    const over = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setIsOver(true);
      if (event.dataTransfer !== null && !mayTake) event.dataTransfer.dropEffect = "none";
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (mayTake && event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(take);
    };
    document.addEventListener("dragover", over, options);
    document.addEventListener("dragleave", leave, options);
    document.addEventListener("drop", drop, options);
    return () => listening.abort();
  }, [take, mayTake]);
  return isOver;
}
