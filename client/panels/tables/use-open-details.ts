import { useEffect, useRef } from "react";
import { useLayout } from "../frame/page-context.js";

/** Does what opens the details, and moves the focus there once they are open. */
export function useOpenDetails(): (open: () => void) => void {
  const isOpen = useLayout(({ details }) => details);
  const isWanted = useRef(false);
  useEffect(() => {
    if (isWanted.current && isOpen) focusDetails();
    isWanted.current = false;
  }, [isOpen]);
  return (open) => {
    // First: opening may draw the details before it returns.
    isWanted.current = !isOpen;
    open();
    if (isOpen) focusDetails();
  };
}

/** Frames that the details may take until they are drawn: their code is fetched when they are first opened. */
const PATIENCE = 120;

function focusDetails(frames = PATIENCE): void {
  const details = document.querySelector<HTMLElement>("#details");
  if (details !== null) details.focus();
  else if (frames > 0) requestAnimationFrame(() => focusDetails(frames - 1));
}
