import type { QueriesAnswer } from "#model/api.js";
import { useEffect, useState } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { QuestionCard } from "./QuestionCard.js";
import styles from "./side.module.css";
import { TypedQuestion, type ChosenReading } from "./TypedQuestion.js";

type Question = QueriesAnswer["items"][number];

export function Questions() {
  const core = useCore();
  const queries = useCoreState((state) => state.queries);
  const [chosen, setChosen] = useState<ChosenReading | null>(null);
  const { t } = useWords();
  useEffect(() => {
    if (core.state.getState().queries.status === "idle") void core.loadQueries();
  }, [core]);
  if (queries.status === "failed") {
    return (
      <FailureNote title={t("questions.failed")} failure={queries.failure} onRetry={() => void core.loadQueries()} />
    );
  }
  if (queries.status !== "ready") return <Lines count={6} />;
  const questions = queries.value.items.filter(({ audience }) => audience === "person");
  if (questions.length === 0) return <EmptyNote title={t("questions.empty")} />;
  return (
    <>
      <TypedQuestion questions={questions} onChoose={setChosen} />
      <p className={styles["hint"]}>{t("questions.intro")}</p>
      <QuestionList title={t("questions.ready")} questions={questions.filter(isReady)} chosen={chosen} />
      <QuestionList
        title={t("questions.asking")}
        questions={questions.filter((each) => !isReady(each))}
        chosen={chosen}
      />
    </>
  );
}

const isReady = ({ params }: Question) => params.every(({ required }) => !required);

interface QuestionListProps {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly chosen: ChosenReading | null;
}

function QuestionList({ title, questions, chosen }: QuestionListProps) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h3 className={styles["listTitle"]}>{title}</h3>
      <div className={styles["cards"]}>
        {questions.map((question) => (
          <QuestionCard
            key={chosen?.question === question.name ? `${question.name} ${chosen.time}` : question.name}
            question={question}
            filled={chosen?.question === question.name ? chosen.params : null}
          />
        ))}
      </div>
    </section>
  );
}
