import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { useCore, useLayoutStore } from "../../frame/page-context.js";
import { useWorkbench } from "../use-workbench.js";

/**
 * Keys that hold anywhere in the workbench, the editor included: Alt with T, W and the pages; by place, since a Mac writes signs with Alt.
 * Escape closes it from anything that has no use for the key, as the editor does.
 * What runs the query does so from the fields of its parameters too.
 */
export function useQueryKeys(onRun: () => void): (event: KeyboardEvent) => void {
  const core = useCore();
  const workbench = useWorkbench();
  const layout = useLayoutStore();
  const wasUnderDialog = useUnderDialog();
  return (event) => {
    if (isLeaving(event) && !wasUnderDialog.current) {
      event.preventDefault();
      return layout.setState({ drawer: null });
    }
    if (isRunInParameter(event)) {
      event.preventDefault();
      return onRun();
    }
    if (!event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const act = {
      KeyT: event.shiftKey ? workbench.reopenTab : workbench.newTab,
      KeyW: () => workbench.closeTab(core.state.getState().queryTabs.current),
      PageUp: () => workbench.stepTabs(-1),
      PageDown: () => workbench.stepTabs(1),
    }[event.code];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    // The field that had the focus may have gone with its query.
    requestAnimationFrame(() => {
      const { activeElement } = document;
      const next = activeElement === document.body ? editorOf(document) : chosenBeside(activeElement);
      next?.focus({ preventScroll: true });
    });
  };
}

/**
 * Whether a dialog lay over the page when Escape was last pressed. One that has just opened closes by that key before anything else hears of
 * it, although the focus was not in it yet.
 */
function useUnderDialog(): RefObject<boolean> {
  const wasUnder = useRef(false);
  useEffect(() => {
    const look = ({ key }: globalThis.KeyboardEvent) => {
      if (key === "Escape") wasUnder.current = document.querySelector('[aria-modal="true"]') !== null;
    };
    window.addEventListener("keydown", look, { capture: true });
    return () => window.removeEventListener("keydown", look, { capture: true });
  }, []);
  return wasUnder;
}

/** Escape on what does nothing by it itself: neither a field, nor what has something open, nor what lies over the page. */
function isLeaving({ key, target, currentTarget, defaultPrevented, nativeEvent }: KeyboardEvent): boolean {
  if (key !== "Escape" || defaultPrevented || nativeEvent.isComposing || !(target instanceof Element)) return false;
  return currentTarget.contains(target) && target.closest(USES_ESCAPE) === null;
}

const USES_ESCAPE =
  'input, textarea, select, [contenteditable="true"], [aria-expanded="true"], [role="menu"], [role="dialog"]';

function isRunInParameter({ key, ctrlKey, metaKey, target, nativeEvent }: KeyboardEvent): boolean {
  if (key !== "Enter" || !(ctrlKey || metaKey) || nativeEvent.isComposing) return false;
  return target instanceof Element && target.closest("[data-param]") !== null;
}

/** Of a tab that is not seen any more, the one that is; null for anything else. */
function chosenBeside(element: Element | null): HTMLElement | null {
  if (element?.matches('[role="tab"][aria-selected="false"]') !== true) return null;
  return element.closest('[role="tablist"]')?.querySelector<HTMLElement>('[aria-selected="true"]') ?? null;
}

function editorOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>("#query-panel textarea, #query-panel [role=textbox]");
}
