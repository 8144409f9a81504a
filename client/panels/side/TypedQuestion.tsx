import type { QueriesAnswer } from "#model/api.js";
import type { Params } from "#model/query.js";
import type { Reading, UnderstandAnswer } from "#model/understanding.js";
import { Button, TextInput } from "@mantine/core";
import { useId, useState, type FormEvent } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import styles from "./side.module.css";

/** A reading whose question is to be filled in; `time` tells one choice from another of the same. */
export interface ChosenReading {
  readonly question: string;
  readonly params: Params;
  readonly time: number;
}

interface TypedQuestionProps {
  readonly questions: QueriesAnswer["items"];
  readonly onChoose: (chosen: ChosenReading) => void;
}

/** Where a question is typed freely: how it is understood fills in one of those below. */
export function TypedQuestion({ questions, onChoose }: TypedQuestionProps) {
  const core = useCore();
  const understanding = useCoreState((state) => state.understanding);
  const [typed, setTyped] = useState("");
  const { t } = useWords();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void core.understand(typed);
  };
  return (
    <form className={styles["typed"]} onSubmit={submit}>
      <TextInput
        label={t("questions.typed")}
        placeholder={t("questions.example")}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="default" disabled={typed.trim() === ""}>
        {t("questions.read")}
      </Button>
      <div aria-live="polite">
        {understanding.status === "loading" && <Lines count={2} />}
        {understanding.status === "failed" && (
          <FailureNote
            title={t("questions.failed")}
            failure={understanding.failure}
            onRetry={() => void core.understand(typed)}
          />
        )}
        {understanding.status === "ready" && (
          <Readings
            answer={understanding.value}
            questions={questions}
            onChoose={({ question, params }) => onChoose({ question, params, time: Date.now() })}
          />
        )}
      </div>
    </form>
  );
}

interface ReadingsProps {
  readonly answer: UnderstandAnswer;
  readonly questions: QueriesAnswer["items"];
  readonly onChoose: (reading: Reading) => void;
}

function Readings({ answer: { reading, nearest, unknown }, questions, onChoose }: ReadingsProps) {
  const { language, t } = useWords();
  const title = useId();
  const isKnown = ({ question }: Reading) => questions.some(({ name }) => name === question);
  const readings = (reading === null ? nearest : [reading]).filter(isKnown);
  const said =
    reading !== null ? t("questions.meant") : readings.length > 0 ? t("questions.nearest") : t("questions.notRead");
  return (
    <>
      <p className={styles["hint"]} id={title}>
        {said}
      </p>
      <ul className={styles["readings"]} aria-labelledby={title}>
        {readings.map((each) => (
          <li key={each.question}>
            <span>{language === "en" ? each.sentence.en : each.sentence.zh}</span>
            <Button type="button" size="compact-sm" onClick={() => onChoose(each)}>
              {t("questions.fill")}
            </Button>
          </li>
        ))}
      </ul>
      {reading === null && unknown.length > 0 && (
        <p className={styles["hint"]}>{t("questions.unknown", { words: unknown.join("、") })}</p>
      )}
    </>
  );
}
