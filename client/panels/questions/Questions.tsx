import { useEffect } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { questionsFrom } from "./question.js";
import { QuestionLibrary } from "./QuestionLibrary.js";
import { QuestionPane } from "./QuestionPane.js";

/** The library of questions, or the one that is asked with its answer. */
export function Questions() {
  const core = useCore();
  const queries = useCoreState((state) => state.queries);
  const asked = useCoreState((state) => state.asked);
  const { t } = useWords();
  useEffect(() => {
    core.seeQuestions(true);
    return () => core.seeQuestions(false);
  }, [core]);
  useEffect(() => {
    if (core.state.getState().queries.status === "idle") void core.loadQueries();
  }, [core]);
  if (queries.status === "failed") {
    return (
      <FailureNote title={t("questions.failed")} failure={queries.failure} onRetry={() => void core.loadQueries()} />
    );
  }
  if (queries.status !== "ready") return <Lines count={6} />;
  const questions = questionsFrom(queries.value);
  if (questions.length === 0) return <EmptyNote title={t("questions.empty")} />;
  const question = questions.find(({ name }) => name === asked?.question);
  if (asked === null || question === undefined) return <QuestionLibrary questions={questions} />;
  return <QuestionPane key={question.name} question={question} asked={asked} />;
}
