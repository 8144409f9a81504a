import { Button } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import { NOTE_LENGTH } from "../../core/notes/note.js";
import { useIsForFingers } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./notes.module.css";

interface NoteEditorProps {
  /** The accessible name. */
  readonly label: string;
  readonly text: string;
  readonly onSave: (text: string) => void;
  /** Called when it should go, by a key or because something else has the focus now. */
  readonly onEnd: (by: "key" | "blur") => void;
}

/** Saves what was written when it goes, however it goes: only Escape, or the button that stands for it, gives it up. */
export function NoteEditor({ label, text, onSave, onEnd }: NoteEditorProps) {
  const written = useRef({ draft: text, save: onSave, isDone: false });
  const field = useRef<HTMLTextAreaElement>(null);
  const isForFingers = useIsForFingers();
  const { t } = useWords();
  useEffect(() => {
    const [area, { current: last }] = [field.current, written];
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
    return () => {
      if (!last.isDone) last.save(last.draft);
    };
  }, []);
  const end = (by: "key" | "blur") => {
    // Whoever takes the focus at its end would end it once more.
    if (written.current.isDone) return;
    written.current.isDone = true;
    onSave(written.current.draft);
    onEnd(by);
  };
  const giveUp = () => {
    written.current.draft = text;
    end("key");
  };
  const listen = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isSaved = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isSaved && event.key !== "Escape") return;
    event.preventDefault();
    if (isSaved) end("key");
    else giveUp();
  };
  return (
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) end("blur");
      }}
    >
      <textarea
        ref={field}
        className={styles["area"]}
        aria-label={label}
        dir="auto"
        rows={2}
        maxLength={NOTE_LENGTH}
        defaultValue={text}
        onChange={(event) => {
          written.current.draft = event.currentTarget.value;
        }}
        onKeyDown={listen}
      />
      {isForFingers ? (
        <div className={styles["ends"]}>
          <Button size="compact-sm" onMouseDown={keepFocus} onClick={() => end("key")}>
            {t("notes.save")}
          </Button>
          <Button size="compact-sm" variant="default" onMouseDown={keepFocus} onClick={giveUp}>
            {t("action.cancel")}
          </Button>
        </div>
      ) : (
        <p className={styles["hint"]}>{t("notes.hint")}</p>
      )}
    </div>
  );
}

/** The keyboard on the screen stays while a button is pressed. */
const keepFocus = (event: MouseEvent) => event.preventDefault();
