import { paramFaults, paramsIn } from "../../../core/workbench/query-params.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { ParamField } from "./ParamField.js";
import { useDeclared } from "./use-declared.js";
import styles from "./params.module.css";

interface ParamFieldsProps {
  /** Whether somebody wanted to run the query as it is: then what is missing is said. */
  readonly isAsked: boolean;
}

/** A field for each parameter that the text uses, with the type of its value. */
export function ParamFields({ isAsked }: ParamFieldsProps) {
  const query = useCoreState((state) => state.query);
  const tab = useCoreState((state) => state.queryTabs.current);
  const declared = useDeclared(query.text);
  const { t } = useWords();
  const names = paramsIn(query.text);
  if (names.length === 0) return null;
  const faults = paramFaults(query);
  return (
    <div className={styles["params"]} aria-label={t("workbench.parameters")} role="group">
      {names.map((name) => {
        const fault = faults.find((one) => one.name === name)?.reason ?? null;
        return (
          <ParamField
            key={`${tab} ${name}`}
            name={name}
            declared={declared.find((one) => one.name === name)}
            fault={isAsked || fault === "unfit" ? fault : null}
          />
        );
      })}
    </div>
  );
}
