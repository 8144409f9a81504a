import { useEffect } from "react";
import { isPossible } from "../actions/action.js";
import { isKey, isKeyOfField } from "../actions/keys.js";
import { ACTIONS } from "../actions/registry.js";
import { usePage } from "./page-context.js";

/** The keys of the actions, pressed anywhere but in a text field or over a dialog, while nothing else has taken them. */
export function usePageKeys(): void {
  const page = usePage();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const action = ACTIONS.find(
        (each) =>
          each.keys?.some((key) => isKey(key, event)) === true &&
          (each.isEverywhere === true || !isTaken(event)) &&
          isPossible(each, page),
      );
      if (action === undefined) return;
      event.preventDefault();
      // Over all stands the question to sign in again, which nothing but its own answer closes.
      if (page.core.state.getState().sessionOver === null) action.run(page);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [page]);
}

/** Whether what has the focus uses the key itself. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  const isWritten = target instanceof HTMLElement && target.isContentEditable;
  return isWritten || isKeyOfField(target, event) || target.closest('[role="dialog"], [role="menu"]') !== null;
}
