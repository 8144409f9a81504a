import type { QueriesAnswer } from "#model/api.js";
import type { Params, ParamValue } from "#model/query.js";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { defaultParams, paramValue, writtenParam } from "../workbench/param-value.js";
import styles from "./side.module.css";

type Question = QueriesAnswer["items"][number];

/** A question of the catalogue: folded, its title; unfolded, a form of its blanks. */
interface QuestionCardProps {
  readonly question: Question;
  /** What its blanks are filled with, where it was chosen for what somebody typed: then it is opened. */
  readonly filled: Params | null;
}

export function QuestionCard({ question, filled }: QuestionCardProps) {
  const { language, t } = useWords();
  const ask = useAsk(question);
  const selected = useCoreState((state) => (state.selection?.kind === "node" ? state.selection.id : null));
  const [missing, setMissing] = useState<string | null>(null);
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (filled === null) return;
    card.current?.scrollIntoView({ block: "nearest" });
    card.current?.querySelector<HTMLElement>("button")?.focus();
  }, [filled]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(ask(new FormData(event.currentTarget)));
  };
  return (
    <details className={styles["card"]} ref={card} open={filled !== null}>
      <summary>{language === "en" ? question.title : question.titleZh}</summary>
      <form onSubmit={submit}>
        {question.params.map((param) => (
          <label key={param.name} className={styles["field"]}>
            <span>
              {labelOf(question, param.name, language) ?? <code>{param.name}</code>}
              {!param.required && ` · ${t("questions.optional")}`}
            </span>
            <input
              className={parts["box"]}
              name={param.name}
              key={selected}
              defaultValue={valueFor(question, param, { filled, selected })}
            />
            {labelOf(question, param.name, language) === null && <small lang="en">{param.description}</small>}
          </label>
        ))}
        {missing !== null && (
          <p className={styles["missing"]} role="alert">
            {t("questions.required", { name: labelOf(question, missing, language) ?? missing })}
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

/** What the interface's language calls a blank; null for a query that is no question. */
function labelOf({ question }: Question, param: string, language: string): string | null {
  const label = question?.blanks.find((blank) => blank.param === param)?.label;
  return label === undefined ? null : language === "en" ? label.en : label.zh;
}

interface Given {
  readonly filled: Params | null;
  /** The selected node. */
  readonly selected: string | null;
}

/** What was understood; else, for an entity that is asked for, the selected one; else what the catalogue gives. */
function valueFor(question: Question, param: Question["params"][number], { filled, selected }: Given): string {
  const value = filled?.[param.name];
  if (value !== undefined) return writtenParam(value);
  const isSelected = selected !== null && filled === null && isAboutEntity(question, param);
  return isSelected ? selected : writtenParam(param.default);
}

function isAboutEntity({ question }: Question, { name, description }: Question["params"][number]): boolean {
  const blank = question?.blanks.find(({ param }) => param === name);
  if (blank !== undefined) return blank.kind === "entity";
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
