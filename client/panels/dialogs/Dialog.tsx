import { Suspense } from "react";
import { useLayout, useLayoutStore } from "../frame/page-context.js";
import { useFocusReturn } from "../frame/use-focus-return.js";
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
