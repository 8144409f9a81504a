import { Button, SegmentedControl } from "@mantine/core";
import { KNOWN_NUMBERS } from "../../core/fields/known-numbers.js";
import { MEASURE_KINDS, MEASURE_SCOPES } from "../../core/measures/measure.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FieldRow } from "./FieldRow.js";
import { MeasureRow } from "./MeasureRow.js";
import styles from "./measures.module.css";

/** What can be worked out from the links: to be shown as size or colour, and listed. */
export function Measures() {
  const core = useCore();
  const scope = useCoreState((state) => state.measureScope);
  const isUsual = useCoreState((state) => state.sizeBy === null && state.colourBy === null);
  const { t } = useWords();
  return (
    <div className={styles["measures"]}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("measures.scope")}
        value={scope}
        onChange={(value) => core.setMeasureScope(MEASURE_SCOPES.find((one) => one === value) ?? "shown")}
        data={MEASURE_SCOPES.map((value) => ({ value, label: t(`measures.scope.${value}`) }))}
      />
      <ul className={styles["list"]}>
        {KNOWN_NUMBERS.map((field) => (
          <FieldRow key={field.name} field={field} />
        ))}
        {MEASURE_KINDS.map((kind) => (
          <MeasureRow key={kind} kind={kind} />
        ))}
      </ul>
      {!isUsual && (
        <Button size="compact-sm" variant="default" onClick={() => core.usualLook()}>
          {t("measures.reset")}
        </Button>
      )}
    </div>
  );
}
