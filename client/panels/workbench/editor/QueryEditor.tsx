import { UnstyledButton } from "@mantine/core";
import { useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import type { Failure } from "../../../core/failure.js";
import { useCore, useCoreState, useLayoutStore } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { serverWords } from "../../parts/server-words.js";
import { offsetOf } from "../text-position.js";
import type { CodeEditor } from "./create-code-editor.js";
import styles from "./editor.module.css";
import { phrasesIn } from "./phrases.js";
import { PlainEditor } from "./PlainEditor.js";
import { numberAmong, statementsIn, statementToRun, type Statement } from "./statements.js";
import type { TextRange } from "./text-range.js";
import { useCodeEditor } from "./use-code-editor.js";
import { useEditorWorld } from "./use-editor-world.js";

export interface QueryEditorHandle {
  /** Runs what is selected, or the query at the caret. */
  readonly run: () => void;
  /** Shows a place of what ran last. */
  readonly goTo: (position: NonNullable<Failure["position"]>) => void;
}

interface QueryEditorProps {
  readonly ref: Ref<QueryEditorHandle>;
  /** Runs the query, or a part of its text. */
  readonly onRun: (part?: string) => void;
}

/** Where a query is written: CodeMirror, and until it is loaded a plain field that takes the text. */
export function QueryEditor({ ref, onRun }: QueryEditorProps) {
  const core = useCore();
  const layout = useLayoutStore();
  const text = useCoreState((state) => state.query.text);
  const key = useCoreState((state) => state.queryTabs.current);
  const failure = useCoreState(({ query }) => (query.result.status === "failed" ? query.result.failure : null));
  const { language, sentence, t, time } = useWords();
  const { Loaded, setComposing } = useCodeEditor();
  const { world, knows } = useEditorWorld();
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const caret = useRef<TextRange>(null);
  const [ran, setRan] = useState<Statement | null>(null);
  const [told, tell] = useState("");

  const run = (selection: TextRange) => {
    const statements = statementsIn(text);
    const wanted = statementToRun(text, selection);
    if (wanted === undefined) return tell(t("editor.nothingToRun"));
    const isWhole = wanted.text.trim() === text.trim();
    setRan(isWhole ? { text, start: 0, end: text.length } : wanted);
    const number = numberAmong(statements, wanted);
    if (isWhole || number === 0) tell(isWhole ? "" : t("editor.ranSelection"));
    else tell(t("editor.ranStatement", { number, total: statements.length }));
    onRun(isWhole ? undefined : wanted.text);
  };
  const runChosen = () => run(editor?.selection() ?? { from: 0, to: 0 });
  useImperativeHandle(ref, () => ({
    run: runChosen,
    goTo(position) {
      const { start, text: part } = ran ?? { start: 0, text };
      const from = start + offsetOf(part, position);
      editor?.select({ from, to: from + 1 });
    },
  }));
  const problem = useMemo(() => {
    if (failure?.position === undefined || ran === null) return null;
    const from = ran.start + Math.min(offsetOf(ran.text, failure.position), Math.max(0, ran.text.length - 1));
    return { from, to: from + 1, message: serverWords(failure, time) ?? sentence(failure) };
  }, [failure, ran, sentence, time]);
  const look = useMemo(
    () => ({ label: t("workbench.editor"), placeholder: t("editor.placeholder"), phrases: phrasesIn(language) }),
    [language, t],
  );
  const edited = useMemo(() => ({ key, text }), [key, text]);
  const change = (written: string) => {
    tell("");
    core.editQuery(written);
  };
  const leave = () => layout.setState({ drawer: null });

  return (
    <div className={styles["editor"]}>
      {Loaded === null ? (
        <PlainEditor
          label={look.label}
          text={text}
          onChange={change}
          onRun={run}
          onLeave={leave}
          onComposing={setComposing}
          caret={caret}
        />
      ) : (
        <Loaded
          {...{ edited, world, look, knows, problem, caret }}
          onEditor={setEditor}
          acts={{ change, run: runChosen, leave, notFormatted: () => tell(t("editor.notFormatted")) }}
        />
      )}
      <div className={styles["foot"]}>
        <span role="status">{told}</span>
        <UnstyledButton
          className={styles["format"]}
          disabled={editor === null}
          // Whoever writes goes on writing.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor?.format()}
        >
          {t("editor.format")}
        </UnstyledButton>
      </div>
    </div>
  );
}
