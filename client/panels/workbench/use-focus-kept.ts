import { useEffect, type RefObject } from "react";

const CONTROLS =
  'button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), a[href], [tabindex="0"]';

/**
 * Whoever walks by keys goes on close to where he was: where what had the focus is gone or can no longer be pressed, the first control of what
 * it stood in gets it, and where nothing of that is left, `otherwise`.
 */
export function useFocusKept(area: RefObject<HTMLElement | null>, otherwise: string): void {
  useEffect(() => {
    const { current: root } = area;
    if (root === null) return undefined;
    /** What has the focus, and what that stands in, from the inside. */
    let held: readonly Element[] = [];
    const take = ({ target }: FocusEvent) => {
      held = target instanceof Element ? ancestorsWithin(target, root) : [];
    };
    // Whoever leaves what is still there goes elsewhere himself.
    const leave = () => setTimeout(() => !isGone(held[0]) && !root.matches(":focus-within") && (held = []));
    const keep = () => {
      const [focused, ...around] = held;
      const isElsewhere = ![document.body, focused].includes(document.activeElement ?? undefined);
      if (focused === undefined || !isGone(focused) || isElsewhere) return;
      held = [];
      const control = around
        .filter((element) => element.isConnected)
        .map(firstControl)
        .find((found) => found !== null);
      (control ?? root.querySelector<HTMLElement>(otherwise))?.focus({ preventScroll: true });
    };
    // What comes in its place may take the focus itself.
    const observer = new MutationObserver(() => isGone(held[0]) && setTimeout(keep));
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    root.addEventListener("focusin", take);
    root.addEventListener("focusout", leave);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", take);
      root.removeEventListener("focusout", leave);
    };
  }, [area, otherwise]);
}

function isGone(element: Element | undefined): boolean {
  return element !== undefined && (!element.isConnected || element.matches(":disabled"));
}

function ancestorsWithin(element: Element, root: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) found.push(at);
  return found;
}

function firstControl(element: Element): HTMLElement | null {
  const controls = [...element.querySelectorAll<HTMLElement>(CONTROLS)];
  return controls.find((control) => control.tabIndex >= 0 && control.getClientRects().length > 0) ?? null;
}
