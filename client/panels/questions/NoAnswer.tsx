import { UnstyledButton } from "@mantine/core";
import { useId } from "react";
import type { Asked, ChosenQuestion } from "../../core/questions/asked.js";
import { widerQuestions } from "../../core/questions/wider-questions.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { askedSentence } from "./asked-sentence.js";
import { isForeignWords } from "./foreign-words.js";
import { narrowingBlanks, questionsFrom, type Question } from "./question.js";
import styles from "./questions.module.css";

interface NoAnswerProps {
  readonly question: Question;
  readonly asked: Asked;
}

/** That the reports say nothing of the kind, and what else can be asked about the same. */
export function NoAnswer({ question, asked }: NoAnswerProps) {
  const core = useCore();
  const words = useWords();
  const queries = useCoreState((state) => state.queries);
  const title = useId();
  const { t } = words;
  const isNarrowed = narrowingBlanks(question.question).some(({ param }) => asked.params[param] !== undefined);
  const hint = isForeign(question, asked)
    ? "questions.noneHintWords"
    : isNarrowed
      ? "questions.noneHint"
      : "questions.noneHintOther";
  const questions = queries.status === "ready" ? questionsFrom(queries.value) : [];
  const offered = widerQuestions(asked).flatMap((chosen) => {
    const contract = questions.find(({ name }) => name === chosen.question)?.question;
    return contract === undefined ? [] : [{ chosen, sentence: askedSentence(contract, chosen, words) }];
  });
  const take = (chosen: ChosenQuestion) => {
    core.chooseQuestion(chosen);
    void core.ask();
  };
  return (
    <>
      <div role="status">
        <EmptyNote title={t("questions.none")} hint={t(hint)} />
      </div>
      {offered.length > 0 && (
        <div className={styles["otherwise"]}>
          <p className={styles["hint"]} id={title}>
            {t("questions.otherwise")}
          </p>
          <ul className={styles["readings"]} aria-labelledby={title}>
            {offered.map(({ chosen, sentence }) => (
              <li key={`${chosen.question} ${JSON.stringify(chosen.params)}`}>
                <UnstyledButton className={styles["reading"]} onClick={() => take(chosen)}>
                  {sentence}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Whether texts were searched for foreign words: reports are Chinese. */
function isForeign({ question }: Question, { params }: Asked): boolean {
  const words = question.blanks.flatMap(({ kind, param }) => (kind === "words" ? (params[param] ?? []) : []));
  return words.some((text) => typeof text === "string" && isForeignWords(text));
}
