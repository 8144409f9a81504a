import type { QueryPlan } from "#model/query-remarks.js";
import { SegmentedControl } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useWords } from "../../messages/words.js";
import { usePicture } from "../pictures/use-picture.js";
import { useZoom } from "../pictures/use-zoom.js";
import { ZoomButtons } from "../pictures/ZoomButtons.js";
import type { ResultViewProps } from "../results/result-views.js";
import styles from "./plan.module.css";
import { costFigure, stepsOfPlan } from "./plan-steps.js";
import { PlanTable } from "./PlanTable.js";
import { PlanTree } from "./PlanTree.js";

/** How the engine goes about a query: as a tree or as a table, with what is known of each step and where the cost lies. */
export function PlanView({ result: { plan }, offerPicture }: ResultViewProps) {
  return plan === undefined ? null : <Plan plan={plan} offerPicture={offerPicture} />;
}

interface PlanProps {
  readonly plan: QueryPlan;
  readonly offerPicture: ResultViewProps["offerPicture"];
}

function Plan({ plan, offerPicture }: PlanProps) {
  const { t } = useWords();
  const [shape, setShape] = useState<"tree" | "table">("tree");
  const drawing = useRef<SVGSVGElement>(null);
  const zoom = useZoom(drawing);
  const root = useMemo(() => stepsOfPlan(plan), [plan]);
  usePicture(drawing, { title: t("plan.title"), offerPicture });
  return (
    <div className={styles["plan"]}>
      <div className={styles["bar"]}>
        <SegmentedControl
          size="xs"
          value={shape}
          onChange={setShape}
          data={[
            { value: "tree", label: t("plan.tree") },
            { value: "table", label: t("plan.table") },
          ]}
        />
        <p className={styles["remark"]}>{useRemark(plan)}</p>
        {shape === "tree" && <ZoomButtons zoom={zoom} />}
      </div>
      {shape === "tree" ? (
        <PlanTree key={root.operator.operator} root={root} drawing={drawing} zoom={zoom} />
      ) : (
        <PlanTable root={root} plan={plan} />
      )}
    </div>
  );
}

/** What the figures are, and what the engine does not tell. */
function useRemark(plan: QueryPlan): string {
  const { t, language } = useWords();
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const missing = plan.missing.map((figure) => t(`plan.figure.${figure}`));
  return [
    plan.profiled ? "" : t("plan.notRun"),
    missing.length === 0 ? "" : t("plan.missing", { what: list.format(missing) }),
    costFigure(plan) === null ? t("plan.noCost") : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(t("plan.between"));
}
