import type { EntityType } from "#model/ontology.js";
import type { WrittenParam } from "../../../core/workbench/written-param.js";
import { nodeName } from "../../../core/scene/derive.js";
import { entityTypeFromLabel } from "../../../core/names/entity-type.js";
import { classNames } from "../../frame/class-names.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { EntityField } from "../../parts/EntityField.js";
import parts from "../../parts/parts.module.css";
import styles from "./params.module.css";

interface ParamInputProps {
  readonly name: string;
  readonly written: WrittenParam;
  readonly types: readonly EntityType[];
  readonly placeholder: string;
  /** Id of the sentence that says what is wrong; undefined: nothing. */
  readonly sentence: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** The field for a parameter's value, as its kind wants it. */
export function ParamInput({ name, written, types, placeholder, sentence, onWrite }: ParamInputProps) {
  const { t } = useWords();
  const { kind, text } = written;
  if (kind === "null") return <span className={styles["null"]}>null</span>;
  if (kind === "entity") return <EntityInput {...{ name, text, types, sentence, onWrite }} />;
  const field = {
    "aria-label": t("workbench.value", { name }),
    "aria-invalid": sentence !== undefined,
    "aria-describedby": sentence,
    "data-value": true,
    value: text,
  };
  if (kind === "boolean") {
    return (
      <select
        {...field}
        className={classNames(parts["box"], styles["value"])}
        onChange={({ currentTarget }) => onWrite(currentTarget.value)}
      >
        <option value="">{placeholder === "" ? "—" : placeholder}</option>
        <option value="true">true</option>
        <option value="false">false</option>
      </select>
    );
  }
  return (
    <input
      {...field}
      className={classNames(parts["box"], styles["value"])}
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      onChange={({ currentTarget }) => onWrite(currentTarget.value)}
    />
  );
}

type EntityInputProps = Pick<ParamInputProps, "name" | "types" | "sentence" | "onWrite"> & { readonly text: string };

/** An entity by its name; what is sent is its key. */
function EntityInput({ name, text, types, sentence, onWrite }: EntityInputProps) {
  const node = useCoreState((state) => state.dataset.nodes.get(text));
  const { t, language } = useWords();
  const [label = "", ...rest] = text.split(":");
  const type = entityTypeFromLabel(`${label.slice(0, 1).toUpperCase()}${label.slice(1)}`) ?? types[0] ?? "Place";
  const shown = node === undefined ? rest.join(":") || text : nodeName(node, language);
  return (
    <EntityField
      label={t("workbench.value", { name })}
      types={types}
      value={text === "" ? null : { key: text, name: shown, type }}
      isInvalid={sentence !== undefined}
      className={styles["value"] ?? ""}
      onPick={(entity) => onWrite(entity?.key ?? "")}
    />
  );
}
