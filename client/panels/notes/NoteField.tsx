import { UnstyledButton } from "@mantine/core";
import IconNote from "@tabler/icons-react/icons/IconNote";
import IconPencil from "@tabler/icons-react/icons/IconPencil";
import IconTrash from "@tabler/icons-react/icons/IconTrash";
import { useEffect } from "react";
import { noteIdAt, type NotePlace } from "../../core/notes/note.js";
import { useCore, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { ToolButton } from "../parts/ToolButton.js";
import { NoteEditor } from "./NoteEditor.js";
import parts from "../parts/parts.module.css";
import styles from "./notes.module.css";
import { useEditing } from "./use-editing.js";

/** What somebody noted on a node or a fact, and the way to note something. */
export function NoteField({ at }: { readonly at: Exclude<NotePlace, { readonly kind: "point" }> }) {
  const core = useCore();
  const note = useCoreState(({ notes }) => notes.get(noteIdAt(notes, at)));
  const { isEditing, opener, edit, end, passFocus } = useEditing();
  const layout = useLayoutStore();
  const isAskedFor = useLayout(({ noted }) => noted === at.id);
  const { t } = useWords();
  useEffect(() => {
    if (!isAskedFor) return;
    layout.setState({ noted: null });
    edit();
  });
  if (isEditing) {
    return (
      <div className={styles["field"]}>
        <NoteEditor
          label={t("notes.label")}
          text={note?.text ?? ""}
          onEnd={end}
          onSave={(text) => core.putNote({ id: noteIdAt(core.state.getState().notes, at), text, at })}
        />
      </div>
    );
  }
  if (note === undefined) {
    return (
      <div className={styles["field"]}>
        <UnstyledButton ref={opener} className={parts["opener"]} onClick={edit}>
          <IconNote size={15} stroke={1.7} />
          {t("notes.add")}
        </UnstyledButton>
      </div>
    );
  }
  return (
    <div className={styles["field"]}>
      <section className={styles["note"]} aria-label={t("notes.label")}>
        <p className={styles["text"]} dir="auto">
          {note.text}
        </p>
        <div className={styles["buttons"]}>
          <ToolButton ref={opener} label={t("notes.edit")} icon={IconPencil} iconSize={15} onClick={edit} />
          <ToolButton
            label={t("notes.remove")}
            icon={IconTrash}
            iconSize={15}
            onClick={() => {
              passFocus();
              core.removeNote(note.id);
            }}
          />
        </div>
      </section>
    </div>
  );
}
