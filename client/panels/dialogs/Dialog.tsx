import { Suspense, useEffect } from "react";
import { useLayout, useLayoutStore } from "../frame/page-context.js";
import { DIALOGS } from "./registry.js";

/** The open dialog, where one is. */
export function Dialog() {
  const layout = useLayoutStore();
  const name = useLayout(({ dialog }) => dialog);
  useFocusReturn(name);
  const entry = DIALOGS.find((dialog) => dialog.name === name);
  if (entry === undefined) return null;
  const Component = entry.component;
  return (
    <Suspense fallback={null}>
      <Component onClose={() => layout.setState({ dialog: null })} />
    </Suspense>
  );
}

/** What had the focus gets it back when a dialog closes, unless what the dialog did has put it elsewhere. */
function useFocusReturn(dialog: string | null): void {
  useEffect(() => {
    if (dialog === null) return undefined;
    const before = document.activeElement;
    return () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (isThere ? before : document.querySelector<HTMLElement>("#canvas"))?.focus({ preventScroll: true });
    };
  }, [dialog]);
}
