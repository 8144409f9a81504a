import { useEffect, useLayoutEffect, useRef } from "react";

/** What had the focus gets it back when what was opened closes, unless what was done there has put it elsewhere. */
export function useFocusReturn(opened: string | null): void {
  const before = useRef<Element | null>(null);
  // Earlier than what is opened takes the focus.
  useLayoutEffect(() => {
    // What is opened out of something else, which is gone by now, leads back to what that was opened from.
    if (opened !== null && document.activeElement !== document.body) before.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    if (opened === null) {
      before.current = null;
      return undefined;
    }
    return () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const { current } = before;
      const isThere = current instanceof HTMLElement && current.isConnected && current !== document.body;
      (isThere ? current : document.querySelector<HTMLElement>("#canvas"))?.focus({ preventScroll: true });
    };
  }, [opened]);
}
