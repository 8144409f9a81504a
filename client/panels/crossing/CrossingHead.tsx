import { SegmentedControl } from "@mantine/core";
import { CROSSING_FORMS } from "../../core/crossing/crossing-choice.js";
import { useCore, useIsNarrow } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { PanelHead } from "../parts/PanelHead.js";
import type { CrossingPartProps } from "./crossing-part.js";
import { ExportMenu } from "./ExportMenu.js";
import { ToCanvas } from "./ToCanvas.js";

/** What it is, in which form, and where it can be taken. */
export function CrossingHead({ index, choice, table, change }: CrossingPartProps) {
  const core = useCore();
  const { t, number } = useWords();
  const isNarrow = useIsNarrow();
  const { projects, initiatives } = index.answer.unlinked;
  return (
    <PanelHead title={t("crossing.title")} closeLabel={t("crossing.close")} onClose={() => core.showCrossing(null)}>
      <SegmentedControl
        size="xs"
        value={choice.form}
        aria-label={t("crossing.form")}
        onChange={(form) => change((before) => ({ ...before, form }))}
        data={CROSSING_FORMS.map((value) => ({
          value,
          label:
            // A phone has no room for how many.
            value === "unlinked" && !isNarrow
              ? `${t("crossing.form.unlinked")} ${number(projects.total + initiatives.total)}`
              : t(`crossing.form.${value}`),
        }))}
      />
      {choice.form !== "unlinked" && table.links.length > 0 && (
        <>
          <ToCanvas links={table.links} title={t("crossing.title")} />
          <ExportMenu index={index} choice={choice} table={table} />
        </>
      )}
    </PanelHead>
  );
}
