import { FACT_TYPES } from "#model/fact-types.js";
import { LONGEST_PATH } from "../../core/paths/paths.js";
import { toggled } from "../expand/expand-rows.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import styles from "./paths.module.css";

const LENGTHS = Array.from({ length: LONGEST_PATH }, (_, index) => index + 1);

/** How long paths may be, and by which facts they may lead. */
export function PathLimits() {
  const core = useCore();
  const { types, maxLength } = useCoreState((state) => state.paths);
  const { t, relationName } = useWords();
  return (
    <div className={styles["limits"]}>
      <label className={styles["length"]}>
        {t("paths.length")}
        <select
          className={parts["box"]}
          value={maxLength}
          onChange={({ currentTarget }) => void core.setPathLimits({ maxLength: Number(currentTarget.value) })}
        >
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {t("paths.steps", { count: length })}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{types.length === 0 ? t("paths.anyType") : t("paths.someTypes", { count: types.length })}</summary>
        <fieldset className={styles["types"]}>
          <legend className={styles["hint"]}>{t("paths.typesHint")}</legend>
          {FACT_TYPES.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={types.includes(type)}
                onChange={() => void core.setPathLimits({ types: toggled(types, type) })}
              />
              {relationName(type)}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
