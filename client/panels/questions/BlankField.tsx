import { FACT_STATUSES } from "#model/fact-statuses.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Blank } from "#model/question.js";
import { useEffect, useState, type ChangeEvent } from "react";
import { documentYears } from "../../core/documents/document-years.js";
import type { Asked } from "../../core/questions/asked.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords, type Words } from "../messages/words.js";
import { EntityField } from "../parts/EntityField.js";
import parts from "../parts/parts.module.css";
import { blankLabel, spokenWord } from "./question.js";
import styles from "./questions.module.css";
import { wordsFrom } from "./words-from.js";

interface BlankFieldProps {
  readonly blank: Blank;
  readonly asked: Asked;
  /** Whether it was asked without what must stand here. */
  readonly isMissing: boolean;
}

/** A blank within a sentence, or what narrows it. */
export function BlankField({ blank, asked, isMissing }: BlankFieldProps) {
  const core = useCore();
  const words = useWords();
  const { param, kind, required } = blank;
  const label = labelOf(blank, words);
  const value = asked.params[param];
  // The form leads the focus there.
  const marked = required && value === undefined ? { "data-empty": "" } : {};
  if (kind === "entity") {
    return (
      <span className={styles["blank"]} {...marked} tabIndex={-1} onFocus={focusWithin}>
        <EntityField
          label={label}
          types={blank.types}
          value={asked.entities[param] ?? null}
          isInvalid={isMissing}
          className={styles["entity"] ?? ""}
          onPick={(entity) => core.fillBlank(param, entity)}
        />
      </span>
    );
  }
  if (kind === "words") return <WordsField {...{ blank, label, value, marked, isMissing }} />;
  if (kind === "number") return <NumberField {...{ blank, label, value, marked }} />;
  return <ChoiceField {...{ blank, value, marked, isMissing }} />;
}

/** What may stay open says so, by the type that it takes. */
function labelOf(blank: Blank, { language, t, typeName }: Words): string {
  const [type] = blank.types;
  if (blank.required || blank.kind !== "entity" || type === undefined) return blankLabel(blank, language);
  return t("questions.any", { name: typeName(type) });
}

function focusWithin(event: { readonly target: EventTarget; readonly currentTarget: HTMLElement }): void {
  if (event.target === event.currentTarget) event.currentTarget.querySelector("input")?.focus();
}

interface PlainFieldProps {
  readonly blank: Blank;
  readonly label: string;
  readonly value: unknown;
  readonly marked: object;
}

function NumberField({ blank: { param }, label, value, marked }: PlainFieldProps) {
  const core = useCore();
  return (
    <label className={styles["number"]}>
      <span>{label}</span>
      <input
        className={parts["box"]}
        type="number"
        step="any"
        value={typeof value === "number" ? value : ""}
        onChange={({ currentTarget }) => core.fillBlank(param, numberFrom(currentTarget.value))}
        {...marked}
      />
    </label>
  );
}

interface WordsFieldProps extends PlainFieldProps {
  readonly isMissing: boolean;
}

/** As long as what stands in it. */
function WordsField({ blank: { param }, label, value, marked, isMissing }: WordsFieldProps) {
  const core = useCore();
  const asked = typeof value === "string" ? value : "";
  const [typed, setTyped] = useState(asked);
  // What was typed, with its blanks, as long as that is what is asked with.
  const text = wordsFrom(typed) === wordsFrom(asked) ? typed : asked;
  return (
    <input
      className={classNames(parts["box"], styles["choice"])}
      type="text"
      aria-label={label}
      aria-invalid={isMissing}
      placeholder={label}
      maxLength={MOST_CHARACTERS}
      value={text}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        core.fillBlank(param, wordsFrom(currentTarget.value));
      }}
      {...marked}
    />
  );
}

const MOST_CHARACTERS = 100;

function numberFrom(text: string): number | null {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}

function ChoiceField({ blank, value, marked, isMissing }: ChoiceFieldProps) {
  const core = useCore();
  const words = useWords();
  const label = words.named("questionBlank", blank.kind);
  const years = useYears(blank.kind === "year");
  const choices = blank.kind === "year" ? years.map((year) => [String(year), String(year)]) : choicesOf(blank, words);
  const change = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => {
    const chosen = currentTarget.value;
    core.fillBlank(blank.param, blank.kind === "year" ? numberFrom(chosen) : chosen === "" ? null : chosen);
  };
  return (
    <select
      className={classNames(parts["box"], styles["choice"], value !== undefined && styles["chosen"])}
      aria-label={label}
      aria-invalid={isMissing}
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      onChange={change}
      {...marked}
    >
      <option value="">{blank.required ? label : words.t("questions.any", { name: label })}</option>
      {choices.map(([name, title]) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  );
}

type ChoiceFieldProps = Omit<WordsFieldProps, "label">;

function choicesOf({ kind, types }: Blank, { language }: Words): readonly (readonly string[])[] {
  const offered = kind === "status" ? FACT_STATUSES : types.length === 0 ? ENTITY_TYPES : types;
  return offered.map((name) => [name, spokenWord(name, language)]);
}

/** The years of the store's reports, the latest first. */
function useYears(isWanted: boolean): readonly number[] {
  const core = useCore();
  const years = useCoreState(documentYears);
  useEffect(() => {
    if (isWanted) void core.loadDocuments();
  }, [core, isWanted]);
  return [...new Set(years.values())].toSorted((a, b) => b - a);
}
