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
    open();
    if (isOpen) focusDetails();
    isWanted.current = !isOpen;
  };
}

function focusDetails(): void {
  document.querySelector<HTMLElement>("#details")?.focus();
}
