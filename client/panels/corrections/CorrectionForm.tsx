import { Button } from "@mantine/core";
import { useEventListener, useMergedRef } from "@mantine/hooks";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { FactAnswer } from "#model/api.js";
import type { Correction } from "#model/corrections.js";
import type { Failure } from "../../core/failure.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { otherStatuses, otherTypes } from "./choices.js";
import styles from "./corrections.module.css";

interface CorrectionFormProps {
  readonly answer: FactAnswer;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
}

type Verdict = Correction["verdict"];

/** As many characters as the server takes. */
const NOTE_LENGTH = 2_000;

/** Where one says what is wrong with a fact, and what it should be. */
export function CorrectionForm({ answer, isBusy, failure }: CorrectionFormProps) {
  const core = useCore();
  const { t, sentence } = useWords();
  const [verdict, setVerdict] = useState<Verdict>({ wrong: "fact" });
  const [note, setNote] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const { id } = answer.fact;
  useEffect(() => {
    form.current?.querySelector("input")?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const send = () => void core.correct(id, { ...verdict, note });
  const listening = useEventListener("keydown", (event) => {
    // Letters typed here are no keys of the page.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") core.endCorrection();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  });
  const merged = useMergedRef(form, listening);
  return (
    <form
      ref={merged}
      className={styles["form"]}
      aria-label={t("correction.say")}
      data-testid="correction-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Choices answer={answer} verdict={verdict} onChange={setVerdict} />
      <label className={styles["words"]}>
        <span>{t("correction.note")}</span>
        <textarea
          className={parts["box"]}
          maxLength={NOTE_LENGTH}
          rows={2}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <p className={styles["hint"]}>{t("correction.hint")}</p>
      {failure !== null && (
        <p role="alert" className={styles["failure"]}>
          {sentence(failure)}
        </p>
      )}
      <div className={styles["buttons"]}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => core.endCorrection()}>
          {t("action.cancel")}
        </Button>
        <Button size="compact-sm" type="submit" loading={isBusy}>
          {t("correction.send")}
        </Button>
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly answer: FactAnswer;
  readonly verdict: Verdict;
  readonly onChange: (verdict: Verdict) => void;
}

function Choices({ answer, verdict, onChange }: ChoicesProps) {
  const { t, named, relationName } = useWords();
  const name = useId();
  const types = otherTypes(answer);
  const statuses = otherStatuses(answer.fact);
  const [status] = statuses;
  return (
    <fieldset className={styles["choices"]}>
      <legend>{t("correction.what")}</legend>
      <Choice wrong="fact" name={name} verdict={verdict} onChoose={() => onChange({ wrong: "fact" })} />
      <Choice wrong="entity" name={name} verdict={verdict} onChoose={() => onChange({ wrong: "entity" })} />
      <Choice wrong="type" name={name} verdict={verdict} onChoose={() => onChange({ wrong: "type", instead: null })}>
        {verdict.wrong === "type" && types.length > 0 && (
          <Instead
            value={verdict.instead ?? ""}
            options={[["", t("correction.unknown")], ...types.map((type) => [type, relationName(type)] as const)]}
            onChange={(value) => onChange({ wrong: "type", instead: types.find((type) => type === value) ?? null })}
          />
        )}
      </Choice>
      {status !== undefined && (
        <Choice
          wrong="status"
          name={name}
          verdict={verdict}
          onChoose={() => onChange({ wrong: "status", instead: status })}
        >
          {verdict.wrong === "status" && (
            <Instead
              value={verdict.instead}
              options={statuses.map((one) => [one, named("status", one)])}
              onChange={(value) =>
                onChange({ wrong: "status", instead: statuses.find((one) => one === value) ?? status })
              }
            />
          )}
        </Choice>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly wrong: Verdict["wrong"];
  /** Of them all. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

function Choice({ wrong, name, verdict, onChoose, children }: ChoiceProps) {
  const { t } = useWords();
  return (
    <div className={styles["choice"]}>
      <label>
        <input type="radio" name={name} checked={verdict.wrong === wrong} onChange={onChoose} />
        {t(`correction.wrong.${wrong}`)}
      </label>
      {children}
    </div>
  );
}

interface InsteadProps {
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Instead({ value, options, onChange }: InsteadProps) {
  const { t } = useWords();
  return (
    <select
      className={parts["box"]}
      aria-label={t("correction.instead")}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {options.map(([name, title]) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  );
}
