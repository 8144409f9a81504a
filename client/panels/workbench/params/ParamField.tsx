import { useId } from "react";
import { type ParamFault, withWritten, writtenParamOf } from "../../../core/workbench/query-params.js";
import { PARAM_KINDS, type ParamKind } from "#model/param-kinds.js";
import { type WrittenParam, writtenFromValue } from "../../../core/workbench/written-param.js";
import { classNames } from "../../frame/class-names.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import parts from "../../parts/parts.module.css";
import type { Declared } from "./use-declared.js";
import { ParamInput } from "./ParamInput.js";
import styles from "./params.module.css";

interface ParamFieldProps {
  readonly name: string;
  readonly declared: Declared | undefined;
  readonly fault: ParamFault["reason"] | null;
}

export function ParamField({ name, declared, fault }: ParamFieldProps) {
  const core = useCore();
  const query = useCoreState((state) => state.query);
  const { t } = useWords();
  const sentence = useId();
  const written = writtenParamOf(query, name, declared);
  const write = (next: WrittenParam) =>
    core.alterQuery((content) => withWritten(content, next, declared ?? { name, kind: next.kind }));
  const kinds = PARAM_KINDS.map((kind) => ({ kind, label: t(`workbench.kind.${kind}`) }));
  return (
    <div className={styles["param"]} data-param={name}>
      <code title={declared?.description}>${name}</code>
      <select
        className={classNames(parts["box"], styles["kind"])}
        aria-label={t("workbench.kind", { name })}
        value={written.kind}
        onChange={({ currentTarget }) => {
          const kind = kinds.find((one) => one.kind === currentTarget.value)?.kind;
          if (kind !== undefined) write({ kind, text: kind === "null" ? "" : written.text });
        }}
      >
        {kinds.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      <ParamInput
        name={name}
        written={written}
        types={declared?.types ?? []}
        placeholder={placeholderOf(written.kind, declared)}
        sentence={fault === null ? undefined : sentence}
        onWrite={(text) => write({ kind: written.kind, text })}
      />
      {fault !== null && (
        <p className={styles["fault"]} id={sentence}>
          {fault === "missing"
            ? t("workbench.missing")
            : t("workbench.unfit", { kind: t(`workbench.kind.${written.kind}`), example: EXAMPLES[written.kind] })}
        </p>
      )}
    </div>
  );
}

/** How values of each kind are written. */
const EXAMPLES: Readonly<Record<ParamKind, string>> = {
  auto: "",
  text: "西岸",
  entity: "",
  integer: "9007199254740993",
  float: "0.75",
  boolean: "true",
  date: "2014-07-01",
  datetime: "2014-07-01T10:11:12+08:00",
  time: "10:11:12",
  duration: "P1Y2M3DT4H",
  bytes: "AP8Q",
  point: "121.46 31.17",
  list: '["西岸", 2]',
  json: '{"a": [1, 2]}',
  null: "",
};

function placeholderOf(kind: ParamKind, declared: Declared | undefined): string {
  if (declared?.usual !== undefined) return writtenFromValue(declared.usual).text;
  // An example would look like a value in a list to choose from.
  return kind === "text" || kind === "entity" || kind === "boolean" ? "" : EXAMPLES[kind];
}
