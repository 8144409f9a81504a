import { useState } from "react";
import type { ParamValue } from "#model/query.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { defaultParams, paramsIn, paramValue, writtenParam } from "./param-value.js";
import styles from "./workbench.module.css";

/** A field for each parameter that the text uses. What is not given takes the catalogue's default, where there is one. */
export function ParamFields() {
  const core = useCore();
  const { text, params } = useCoreState((state) => state.query);
  const known = useCoreState(({ queries }) =>
    queries.status === "ready" ? queries.value.items.find((item) => item.text === text) : undefined,
  );
  const { t } = useWords();
  const names = paramsIn(text);
  if (names.length === 0) return null;
  const usual = defaultParams(known?.params ?? []);
  const setParam = (name: string, value: ParamValue | undefined) => {
    const others = Object.entries(params).filter(([other]) => other !== name && names.includes(other));
    const given = value ?? usual[name];
    const filled = Object.fromEntries(given === undefined ? others : [...others, [name, given]]);
    core.alterQuery((query) => ({ ...query, params: filled }));
  };
  return (
    <div className={styles["params"]} aria-label={t("workbench.parameters")} role="group">
      {names.map((name) => {
        const declared = known?.params.find((param) => param.name === name);
        return (
          <ParamField
            key={`${known?.name ?? ""} ${name}`}
            name={name}
            given={writtenParam(params[name])}
            usual={writtenParam(usual[name])}
            onChange={(written) =>
              setParam(name, written === "" ? undefined : paramValue(written, declared?.type ?? guessedType(written)))
            }
          />
        );
      })}
    </div>
  );
}

interface ParamFieldProps {
  readonly name: string;
  readonly given: string;
  readonly usual: string;
  readonly onChange: (written: string) => void;
}

/** Keeps what is being written, so that a value that is read as a number is not rewritten while it is typed. */
function ParamField({ name, given, usual, onChange }: ParamFieldProps) {
  const [written, setWritten] = useState(given);
  return (
    <label>
      <code>${name}</code>
      <input
        className={parts["box"]}
        value={written}
        placeholder={usual}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          onChange(event.currentTarget.value.trim());
        }}
      />
    </label>
  );
}

/** Of a text that no catalogue knows: a number looks like one. */
function guessedType(written: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(written) ? "float" : "string";
}
