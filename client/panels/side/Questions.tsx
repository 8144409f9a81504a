import type { QueriesAnswer } from "#model/api.js";
import type { Params, ParamValue } from "#model/query.js";
import { Button } from "@mantine/core";
import { useEffect, useState, type FormEvent } from "react";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { defaultParams, paramValue, writtenParam } from "../workbench/param-value.js";
import parts from "../parts/parts.module.css";
import styles from "./side.module.css";

type Question = QueriesAnswer["items"][number];

export function Questions() {
  const core = useCore();
  const queries = useCoreState((state) => state.queries);
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
      <p className={styles["hint"]}>{t("questions.intro")}</p>
      <QuestionList title={t("questions.ready")} questions={questions.filter(isReady)} />
      <QuestionList title={t("questions.asking")} questions={questions.filter((each) => !isReady(each))} />
    </>
  );
}

const isReady = ({ params }: Question) => params.every(({ required }) => !required);

function QuestionList({ title, questions }: { readonly title: string; readonly questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h3 className={styles["listTitle"]}>{title}</h3>
      <div className={styles["cards"]}>
        {questions.map((question) => (
          <QuestionCard key={question.name} question={question} />
        ))}
      </div>
    </section>
  );
}

function QuestionCard({ question }: { readonly question: Question }) {
  const { language, t } = useWords();
  const ask = useAsk(question);
  const selected = useCoreState((state) => (state.selection?.kind === "node" ? state.selection.id : null));
  const [missing, setMissing] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(ask(new FormData(event.currentTarget)));
  };
  return (
    <details className={styles["card"]}>
      <summary>{language === "en" ? question.title : question.titleZh}</summary>
      <form onSubmit={submit}>
        {question.params.map((param) => (
          <label key={param.name} className={styles["field"]}>
            <span>
              <code>{param.name}</code>
              {!param.required && ` · ${t("questions.optional")}`}
            </span>
            <input
              className={parts["box"]}
              name={param.name}
              key={selected}
              defaultValue={isAboutEntity(param) && selected !== null ? selected : writtenParam(param.default)}
            />
            <small lang="en">{param.description}</small>
          </label>
        ))}
        {missing !== null && (
          <p className={styles["missing"]} role="alert">
            {t("questions.required", { name: missing })}
          </p>
        )}
        <Button type="submit" size="compact-sm">
          {t("questions.run")}
        </Button>
      </form>
      <details>
        <summary>{t("questions.showText")}</summary>
        <pre>{question.text}</pre>
      </details>
    </details>
  );
}

/** Whether the selected entity may stand for a parameter; the catalogue says in words what a key is of. */
function isAboutEntity({ name, description }: Question["params"][number]): boolean {
  return name === "key" && /entity|place|project|department|initiative|indicator/i.test(description);
}

/** Runs a question with a form's values; answers the name of a parameter that is needed and was not given. */
function useAsk(question: Question): (form: FormData) => string | null {
  const core = useCore();
  const layout = useLayoutStore();
  return (form) => {
    const params: Record<string, ParamValue> = { ...defaultParams(question.params) };
    for (const { name, type, required } of question.params) {
      const given = form.get(name);
      const written = typeof given === "string" ? given.trim() : "";
      if (written !== "") params[name] = paramValue(written, type);
      else if (required) return name;
    }
    runInWorkbench(question.text, params);
    return null;
  };

  function runInWorkbench(text: string, params: Params): void {
    layout.setState({ drawer: "workbench" });
    core.setQuery(text, params);
    void core.runQuery();
  }
}
