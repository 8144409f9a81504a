import { useMemo } from "react";
import { noteIdAt } from "../../core/notes/note.js";
import type { Point } from "../../core/scene/geometry.js";
import { useCanvas, useCanvasStatus, useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FreeText } from "./FreeText.js";
import { NoteEditor } from "./NoteEditor.js";
import styles from "./notes.module.css";
import { usePlaceOnCanvas } from "./use-place-on-canvas.js";

/** What was written at places of the canvas: it lies over the picture and follows the camera. */
export function FreeTexts() {
  const notes = useCoreState((state) => state.notes);
  const writing = useCanvasStatus((status) => status.writing);
  const { t } = useWords();
  const texts = useMemo(
    () => [...notes.values()].flatMap(({ id, text, at }) => (at.kind === "point" ? [{ id, text, at }] : [])),
    [notes],
  );
  return (
    <div className={styles["texts"]} role="group" aria-label={t("notes.texts")} data-testid="free-texts">
      {texts.map(({ id, text, at }) => (
        <FreeText key={id} id={id} text={text} at={at} />
      ))}
      {writing !== null && <NewText key={`${writing.x} ${writing.y}`} at={writing} />}
    </div>
  );
}

function NewText({ at }: { readonly at: Point }) {
  const core = useCore();
  const canvas = useCanvas();
  const { box } = usePlaceOnCanvas(at, () => undefined);
  const { t } = useWords();
  return (
    <div ref={box} className={styles["place"]}>
      <div className={styles["writing"]}>
        <NoteEditor
          label={t("notes.label")}
          text=""
          onSave={(text) => {
            const place = { kind: "point", ...at } as const;
            core.putNote({ id: noteIdAt(core.state.getState().notes, place), text, at: place });
          }}
          onEnd={(by) => {
            canvas.endText();
            if (by === "key") document.querySelector<HTMLElement>("#canvas")?.focus({ preventScroll: true });
          }}
        />
      </div>
    </div>
  );
}
