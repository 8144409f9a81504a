import { useEffect, type RefObject } from "react";

/**
 * Takes the focus into what lies over the canvas, where it is nowhere else: by then the canvas cannot have it. When that is closed, it goes back
 * to where it was, or to the canvas.
 */
export function useFocusOver(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = focused();
    const isFree = before === null || before.closest("[inert]") !== null;
    if (isFree) section.current?.focus({ preventScroll: true });
    return () => {
      if (focused() !== null) return;
      const after = isFree || !before.isConnected ? document.getElementById("canvas") : before;
      after?.focus({ preventScroll: true });
    };
  }, [section]);
}

function focused(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}
