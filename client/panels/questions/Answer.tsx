import { Button } from "@mantine/core";
import IconTerminal from "@tabler/icons-react/icons/IconTerminal2";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { citedAnswer } from "../../core/citations/cited-answer.js";
import type { CitationStyle } from "../../core/citations/citation-words.js";
import { entityKeys } from "../../core/expansion/bring-actions.js";
import { type Asked, MOST_ROWS, type QuestionAnswer } from "../../core/questions/asked.js";
import { citationWords } from "../evidence/citation.js";
import { useCore, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { CopyMenu } from "../parts/CopyMenu.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { defaultParams } from "../workbench/default-params.js";
import { askedSentence } from "./asked-sentence.js";
import { NoAnswer } from "./NoAnswer.js";
import type { Question } from "./question.js";
import styles from "./questions.module.css";
import { Sources } from "./Sources.js";
import { StatementRow } from "./StatementRow.js";
import { useStatements } from "./use-statements.js";

interface AnswerProps {
  readonly question: Question;
  readonly asked: Asked;
}

/** What the reports say to the question: statements, each with the numbers of its sources, and the sources below. */
export function Answer({ question, asked }: AnswerProps) {
  const core = useCore();
  const { t } = useWords();
  const { answer } = asked;
  if (answer.status === "idle") return null;
  if (answer.status === "loading") return <Lines count={6} />;
  if (answer.status === "failed") {
    return <FailureNote title={t("questions.answerFailed")} failure={answer.failure} onRetry={() => void core.ask()} />;
  }
  if (answer.value.result.rows.length === 0) return <NoAnswer question={question} asked={asked} />;
  return <Answered question={question} asked={asked} answer={answer.value} />;
}

function Answered({ question, asked, answer }: AnswerProps & { readonly answer: QuestionAnswer }) {
  const core = useCore();
  const words = useWords();
  const { t, language } = words;
  const { statements, cited, numbers } = useStatements(question, asked, answer);
  const { result, limit } = answer;
  const title = askedSentence(question.question, asked, words);
  const note = result.truncated ? t("questions.cut", { count: result.rows.length }) : null;
  const textIn = (style: CitationStyle) =>
    citedAnswer({ title, statements: cited, note }, style, citationWords(language, t));
  const statementIn = (index: number) => (style: CitationStyle) =>
    citedAnswer(
      { title: null, statements: cited.slice(index, index + 1), note: null },
      style,
      citationWords(language, t),
    );
  return (
    <section className={styles["answer"]} aria-label={t("questions.answerLabel")}>
      <div className={styles["answerHead"]}>
        <span role="status">{t("questions.count", { count: statements.length })}</span>
        <CopyMenu label={t("questions.copyAnswer")} textIn={textIn} />
      </div>
      <ol className={styles["statements"]}>
        {statements.map((statement, index) => (
          <StatementRow key={statement.id} statement={statement} numbers={numbers} copyIn={statementIn(index)} />
        ))}
      </ol>
      {note !== null && (
        <p className={styles["cut"]}>
          {note}
          {limit < MOST_ROWS && (
            <Button size="compact-sm" variant="subtle" onClick={() => void core.ask(limit * 4)}>
              {t("questions.more")}
            </Button>
          )}
        </p>
      )}
      <Ways question={question} asked={asked} answer={answer} />
      <Sources sources={asked.sources} numbers={numbers} />
    </section>
  );
}

/** What else can be done with an answer. */
function Ways({ question, asked, answer: { result, limit } }: AnswerProps & { readonly answer: QuestionAnswer }) {
  const core = useCore();
  const layout = useLayoutStore();
  const { t } = useWords();
  const entities = entityKeys(result.graph.nodes);
  const openInWorkbench = () => {
    layout.setState({ drawer: "workbench" });
    core.setQuery(question.text, { ...defaultParams(question.params), ...asked.params, limit });
    void core.runQuery();
  };
  return (
    <div className={styles["ways"]}>
      {entities.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconTopologyStar3 size={15} stroke={1.8} />}
          onClick={() => void core.add([...entities, ...Object.values(asked.entities).map(({ key }) => key)])}
        >
          {t("questions.toCanvas")}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTerminal size={15} stroke={1.8} />}
        onClick={openInWorkbench}
      >
        {t("questions.toWorkbench")}
      </Button>
    </div>
  );
}
