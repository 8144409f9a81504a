import { ActionIcon } from "@mantine/core";
import IconX from "@tabler/icons-react/icons/IconX";
import type { KeyboardEvent } from "react";
import type { Point } from "../../core/scene/geometry.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { NoteEditor } from "./NoteEditor.js";
import styles from "./notes.module.css";
import { useEditing } from "./use-editing.js";
import { usePlaceOnCanvas } from "./use-place-on-canvas.js";

/** How far an arrow key moves a text, in CSS pixels. */
const STEP = 10;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface FreeTextProps {
  readonly id: string;
  readonly text: string;
  readonly at: Point;
}

export function FreeText({ id, text, at }: FreeTextProps) {
  const core = useCore();
  const { isEditing, opener, edit, end } = useEditing();
  const { t } = useWords();
  const putAt = ({ x, y }: Point, said: string) => core.putNote({ id, text: said, at: { kind: "point", x, y } });
  const { box, nudge, dragged } = usePlaceOnCanvas(at, (to) => putAt(to, text));
  const remove = () => {
    core.removeNote(id);
    document.querySelector<HTMLElement>("#canvas")?.focus({ preventScroll: true });
  };
  const listen = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") edit();
    else if (event.key === "Delete" || event.key === "Backspace") remove();
    else if (arrow !== undefined) nudge(...arrow);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={box} className={styles["place"]}>
      {isEditing ? (
        <div className={styles["writing"]}>
          <NoteEditor label={t("notes.label")} text={text} onSave={(said) => putAt(at, said)} onEnd={end} />
        </div>
      ) : (
        <div className={styles["free"]}>
          <button
            ref={opener}
            type="button"
            className={styles["freeText"]}
            data-cover
            dir="auto"
            title={t("notes.textHint")}
            aria-keyshortcuts="Enter Delete"
            onDoubleClick={edit}
            onKeyDown={listen}
            {...dragged}
          >
            {text}
          </button>
          <ActionIcon
            className={styles["removeText"]}
            variant="default"
            size="sm"
            radius="xl"
            aria-label={t("notes.removeText")}
            onClick={remove}
          >
            <IconX size={12} stroke={2} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
