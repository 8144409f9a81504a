import { useId } from "react";
import { type ExportChoice, SCALES } from "../../export/format.js";
import { useWords } from "../messages/words.js";
import styles from "./export.module.css";

interface ChoiceFieldsProps {
  /** Those that the format heeds. */
  readonly choices: readonly (keyof ExportChoice)[];
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

const SWITCHES = ["hasLegend", "hasCaptions", "isTransparent"] as const;

export function ChoiceFields({ choices, choice, onChange }: ChoiceFieldsProps) {
  const { t } = useWords();
  const switches = SWITCHES.filter((name) => choices.includes(name));
  return (
    <>
      {choices.includes("extent") && (
        <OneOf
          label={t("export.extent")}
          values={["seen", "whole"] as const}
          chosen={choice.extent}
          nameOf={(extent) => t(`export.extent.${extent}`)}
          onChoose={(extent) => onChange({ ...choice, extent })}
        />
      )}
      {choices.includes("scheme") && (
        <OneOf
          label={t("export.scheme")}
          values={["light", "dark"] as const}
          chosen={choice.scheme}
          nameOf={(scheme) => t(`export.scheme.${scheme}`)}
          onChoose={(scheme) => onChange({ ...choice, scheme })}
        />
      )}
      {choices.includes("scale") && (
        <OneOf
          label={t("export.scale")}
          values={SCALES}
          chosen={choice.scale}
          nameOf={(scale) => t("export.scaleTimes", { scale })}
          onChoose={(scale) => onChange({ ...choice, scale })}
        />
      )}
      {switches.length > 0 && (
        <fieldset className={styles["switches"]} aria-label={t("export.choices")}>
          {switches.map((name) => (
            <label key={name} className={styles["switch"]}>
              <input
                type="checkbox"
                checked={choice[name]}
                onChange={({ currentTarget }) => onChange({ ...choice, [name]: currentTarget.checked })}
              />
              {t(`export.${name}`)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

interface OneOfProps<Value> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function OneOf<Value extends string | number>({ label, values, chosen, nameOf, onChoose }: OneOfProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles["oneOf"]}>
      <legend>{label}</legend>
      <div className={styles["segments"]}>
        {values.map((value) => (
          <label key={value} className={styles["segment"]}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{nameOf(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
