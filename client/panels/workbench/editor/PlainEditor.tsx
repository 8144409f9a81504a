import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import styles from "./editor.module.css";
import type { TextRange } from "./text-range.js";

interface PlainEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onRun: (selection: TextRange) => void;
  readonly onLeave: () => void;
  /** Says whether an input method composes. */
  readonly onComposing: (isComposing: boolean) => void;
  /** Gets what was selected when the field goes, where it had the focus. */
  readonly caret: RefObject<TextRange | null>;
}

/** Takes the text until the editor is loaded, and for good where it cannot be. */
export function PlainEditor({ label, text, onChange, onRun, onLeave, onComposing, caret }: PlainEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const area = field.current;
    return () => {
      const hasFocus = area !== null && area === document.activeElement;
      caret.current = hasFocus ? { from: area.selectionStart, to: area.selectionEnd } : null;
    };
  }, [caret]);
  const act = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun({ from: event.currentTarget.selectionStart, to: event.currentTarget.selectionEnd });
    } else if (event.key === "Escape") onLeave();
  };
  return (
    <textarea
      ref={field}
      className={styles["plain"]}
      aria-label={label}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={act}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
    />
  );
}
