import { useEffect, useRef, useState, type ComponentType } from "react";
import type { CodeEditorProps } from "./CodeEditor.js";

/**
 * The editor once it is loaded. It waits for the end of what an input method composes in the field before it; where it cannot be loaded, the
 * field stays.
 */
export function useCodeEditor() {
  const [Loaded, setLoaded] = useState<ComponentType<CodeEditorProps> | null>(null);
  const composing = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    let isGone = false;
    const show = ({ CodeEditor }: { readonly CodeEditor: ComponentType<CodeEditorProps> }) => {
      const put = () => {
        if (!isGone) setLoaded(() => CodeEditor);
      };
      if (composing.current) waiting.current = put;
      else put();
    };
    import("./CodeEditor.js").then(show, () => {});
    return () => {
      isGone = true;
    };
  }, []);
  const setComposing = (isComposing: boolean) => {
    composing.current = isComposing;
    if (isComposing) return;
    waiting.current?.();
    waiting.current = null;
  };
  return { Loaded, setComposing };
}
