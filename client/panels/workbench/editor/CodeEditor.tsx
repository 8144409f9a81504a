import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import {
  createCodeEditor,
  type CodeEditor as Editor,
  type CodeEditorActs,
  type EditedText,
} from "./create-code-editor.js";
import styles from "./editor.module.css";
import type { EditorLook } from "./editor-extensions.js";
import type { EditorWorld } from "./editor-world.js";
import type { ServerProblem } from "./problem-marks.js";
import type { TextRange } from "./text-range.js";

export interface CodeEditorProps {
  readonly edited: EditedText;
  readonly world: Omit<EditorWorld, "language">;
  readonly acts: CodeEditorActs;
  readonly look: EditorLook;
  /** Is another when the store or the language is. */
  readonly knows: object;
  readonly problem: ServerProblem | null;
  /** Where the caret was in the field that stood here before; null: the field had not the focus. */
  readonly caret: RefObject<TextRange | null>;
  /** Gets the editor, and null when it goes. */
  readonly onEditor: (editor: Editor | null) => void;
}

/** CodeMirror within React: what is given flows into it, whatever it calls is the newest there is. */
export function CodeEditor(props: CodeEditorProps) {
  const { edited, look, knows, problem } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  // At once: between the field that stood here and the editor no key goes to the page.
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const { edited: first, look: looks, caret, world, onEditor } = latest.current;
    const created = createCodeEditor(
      place.current,
      { edited: first, looks, caret: caret.current },
      {
        world,
        acts: {
          change: (text) => latest.current.acts.change(text),
          run: () => latest.current.acts.run(),
          leave: () => latest.current.acts.leave(),
          notFormatted: () => latest.current.acts.notFormatted(),
        },
      },
    );
    editor.current = created;
    onEditor(created);
    return () => {
      editor.current = null;
      onEditor(null);
      created.close();
    };
  }, []);
  useEffect(() => editor.current?.show(edited), [edited]);
  useEffect(() => editor.current?.setLook(look), [look]);
  useEffect(() => editor.current?.setProblem(problem), [problem]);
  useEffect(() => {
    if (Object.keys(knows).length > 0) editor.current?.lookAgain();
  }, [knows]);

  return <div ref={place} className={styles["code"]} data-testid="query-editor" />;
}
