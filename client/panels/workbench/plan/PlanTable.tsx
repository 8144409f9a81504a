import { PLAN_FIGURES } from "#model/plan-figures.js";
import type { QueryPlan } from "#model/query-remarks.js";
import { useWords } from "../../messages/words.js";
import styles from "./plan.module.css";
import { detailsOf, listedSteps, type PlanStep } from "./plan-steps.js";

/** The same as the drawing, to be read line by line: steps from the last to the first, each further in than what takes its rows. */
export function PlanTable({ root, plan }: { readonly root: PlanStep; readonly plan: QueryPlan }) {
  const { t, percent, language } = useWords();
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  const steps = listedSteps(root);
  const figures = PLAN_FIGURES.filter((figure) => steps.some(({ operator }) => operator[figure] !== null));
  const hasShares = steps.some(({ share }) => share !== null);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles["scroller"]} tabIndex={0} role="region" aria-label={t("plan.title")}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("plan.step")}</th>
            <th scope="col">{t("plan.details")}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" data-number>
                {t(`plan.figure.${figure}`)}
              </th>
            ))}
            {hasShares && (
              <th scope="col" data-number>
                {t(plan.profiled ? "plan.share" : "plan.expectedShare")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id} data-costliest={step.isCostliest || undefined}>
              <th scope="row" style={{ "--depth": step.depth }}>
                {step.operator.operator}
                {step.isCostliest && <small>{t("plan.costliest")}</small>}
              </th>
              <td>
                <code>{detailsOf(step)}</code>
              </td>
              {figures.map((figure) => (
                <td key={figure} data-number>
                  {step.operator[figure] === null ? "—" : format.format(step.operator[figure])}
                </td>
              ))}
              {hasShares && <td data-number>{step.share === null ? "—" : percent(step.share)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
