import { Button, UnstyledButton } from "@mantine/core";
import IconArrowLeft from "@tabler/icons-react/icons/IconArrowLeft";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Asked } from "../../core/questions/asked.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { defaultParams } from "../workbench/default-params.js";
import { Answer } from "./Answer.js";
import { BlankField } from "./BlankField.js";
import { blankLabel, emptyBlanks, narrowingBlanks, sentenceParts, type Question } from "./question.js";
import styles from "./questions.module.css";

interface QuestionPaneProps {
  readonly question: Question;
  readonly asked: Asked;
}

/** A question as a sentence with its blanks, and its answer. */
export function QuestionPane({ question, asked }: QuestionPaneProps) {
  const core = useCore();
  const { language, t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const { question: contract } = question;
  const empty = emptyBlanks(contract, asked.params);
  const narrowing = narrowingBlanks(contract);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[data-empty], [type=submit]")?.focus();
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (empty.length === 0) void core.ask();
    else form.current?.querySelector<HTMLElement>("[data-empty]")?.focus();
  };
  const field = (blank: (typeof contract.blanks)[number]) => (
    <BlankField key={blank.param} blank={blank} asked={asked} isMissing={isTried && empty.includes(blank)} />
  );
  const [missing] = empty;
  return (
    <>
      <UnstyledButton className={styles["back"]} onClick={() => core.chooseQuestion(null)}>
        <IconArrowLeft size={15} stroke={1.8} />
        {t("questions.back")}
      </UnstyledButton>
      <form className={styles["question"]} ref={form} onSubmit={submit}>
        <div className={styles["sentence"]}>
          {sentenceParts(contract, language).map((part) =>
            "words" in part ? <span key={part.words}>{part.words}</span> : field(part.blank),
          )}
        </div>
        {narrowing.length > 0 && (
          <div className={styles["narrowing"]}>
            <span>{t("questions.narrow")}</span>
            {narrowing.map(field)}
          </div>
        )}
        {isTried && missing !== undefined && (
          <p className={styles["missing"]} role="alert">
            {t("questions.required", { name: blankLabel(missing, language) })}
          </p>
        )}
        {/* Not `loading`: it can be pressed again while an answer comes, to ask for another. */}
        <Button type="submit" size="compact-sm" aria-busy={asked.answer.status === "loading"}>
          {t("questions.run")}
        </Button>
      </form>
      <Answer question={question} asked={asked} />
      <details className={styles["cypher"]}>
        <summary>{t("questions.showText")}</summary>
        <pre>{question.text}</pre>
        <code>{JSON.stringify({ ...defaultParams(question.params), ...asked.params })}</code>
      </details>
    </>
  );
}
