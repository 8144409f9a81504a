import { TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useId, type FormEvent } from "react";
import type { Reading, UnderstandAnswer } from "#model/understanding.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import type { Question } from "./question.js";
import styles from "./questions.module.css";
import { useTakeReading } from "./use-take-reading.js";

/** Milliseconds after the last key: a question is longer than a name. */
const PAUSE = 250;

interface AskBoxProps {
  readonly questions: readonly Question[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Where a question is typed freely: how it is understood stands below as it is typed, and Enter asks it. */
export function AskBox({ questions, typed, onType }: AskBoxProps) {
  const core = useCore();
  const understanding = useCoreState((state) => state.understanding);
  const take = useTakeReading();
  const { t } = useWords();
  const read = useDebouncedCallback((words: string) => void core.understand(words), PAUSE);
  // What was typed before a reload, or before a question was taken up.
  useEffect(() => void core.understand(core.state.getState().typedQuestion), [core]);
  const change = (words: string) => {
    onType(words);
    read(words);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    read.cancel();
    await core.understand(typed);
    const { understanding: now } = core.state.getState();
    // Whoever typed on meanwhile asks something else.
    if (now.status !== "ready" || now.value.query !== typed.trim()) return;
    if (now.value.reading !== null) take(now.value.reading);
  };
  const isRead = understanding.status === "ready" && understanding.value.query === typed.trim();
  return (
    <form className={styles["ask"]} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t("questions.typed")}
        placeholder={t("questions.example")}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => change(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {understanding.status === "failed" && typed !== "" && (
          <FailureNote
            title={t("questions.failed")}
            failure={understanding.failure}
            onRetry={() => void core.understand(typed)}
          />
        )}
        {isRead && <Readings answer={understanding.value} questions={questions} onTake={take} />}
      </div>
    </form>
  );
}

interface ReadingsProps {
  readonly answer: UnderstandAnswer;
  readonly questions: readonly Question[];
  readonly onTake: (reading: Reading) => void;
}

/** How many of the nearest are offered; more would push the library out of sight. */
const NEAREST = 3;

function Readings({ answer: { reading, nearest, unknown }, questions, onTake }: ReadingsProps) {
  const { language, t } = useWords();
  const title = useId();
  const known = nearest.filter(({ question }) => questions.some(({ name }) => name === question));
  const readings = reading === null ? known.slice(0, NEAREST) : [reading];
  const said = reading !== null ? "questions.meant" : readings.length > 0 ? "questions.nearest" : "questions.notRead";
  return (
    <>
      <p className={styles["hint"]} id={title}>
        {t(said)}
      </p>
      <ul className={styles["readings"]} aria-labelledby={title}>
        {readings.map((each) => (
          <li key={each.question}>
            <UnstyledButton className={styles["reading"]} onClick={() => onTake(each)}>
              {language === "en" ? each.sentence.en : each.sentence.zh}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p className={styles["hint"]}>
          {t(reading === null ? "questions.unknown" : "questions.leftOut", { words: unknown.join(t("list.comma")) })}
        </p>
      )}
    </>
  );
}
