import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { Condition } from "../../core/conditions/condition.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import type { EditorProps } from "./editor-props.js";
import parts from "../parts/parts.module.css";
import styles from "./filters.module.css";

/** Long enough that a word typed is one change, not one for each key. */
const PAUSE_MS = 300;

export function TextEditor({ condition, onChange }: EditorProps<Condition<"text">>) {
  const [text, setText] = useState(condition.text);
  const { t } = useWords();
  const tell = useDebouncedCallback((wanted: string) => onChange({ ...condition, text: wanted }), PAUSE_MS);
  return (
    <input
      type="search"
      className={classNames(parts["box"], styles["text"])}
      value={text}
      aria-label={t("condition.text")}
      placeholder={t("condition.textExample")}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        tell(value);
      }}
    />
  );
}
