import { Button } from "@mantine/core";
import { measureField } from "../../core/fields/measure-fields.js";
import { IDLE, valueOf } from "../../core/loadable.js";
import { isGroupKind, type MeasureKind } from "../../core/measures/measure.js";
import { measuredGraph } from "../../core/measures/measured-graph.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FoldedRow } from "./FoldedRow.js";
import { GroupList } from "./GroupList.js";
import styles from "./measures.module.css";
import { ColourButton, SizeButton } from "./TellButtons.js";
import { TopList } from "./TopList.js";

/** One measure: opened, it is taken and lists what stands out by it. */
export function MeasureRow({ kind }: { readonly kind: MeasureKind }) {
  const core = useCore();
  const isIdle = useCoreState((state) => (state.measures.get(kind) ?? IDLE).status === "idle");
  const { t } = useWords();
  const { name } = measureField(kind);
  return (
    <FoldedRow
      field={name}
      hint={t(`measures.hint.${kind}`)}
      onOpen={() => isIdle && void core.measure(kind)}
      buttons={
        <>
          {!isGroupKind(kind) && <SizeButton field={name} />}
          <ColourButton field={name} />
        </>
      }
    >
      <MeasureResult kind={kind} />
    </FoldedRow>
  );
}

function MeasureResult({ kind }: { readonly kind: MeasureKind }) {
  const core = useCore();
  const measure = useCoreState((state) => state.measures.get(kind) ?? IDLE);
  const graph = useCoreState(measuredGraph);
  const { t } = useWords();
  const measured = valueOf(measure);
  const isTaking = measure.status === "loading";
  const isOld = measured !== undefined && measured.graph !== graph && !isTaking;
  return (
    <>
      <p role="status" className={styles["state"]}>
        {isTaking && t("measures.taking")}
        {isOld && t("measures.old")}
        {measure.status === "failed" && t("measures.failed")}
      </p>
      {(isOld || measure.status === "failed") && (
        <Button size="compact-xs" variant="light" onClick={() => void core.measure(kind)}>
          {t("measures.again")}
        </Button>
      )}
      {measured !== undefined &&
        (isGroupKind(kind) ? (
          <GroupList {...{ kind, measured }} />
        ) : (
          <TopList field={measureField(kind).name} values={[...measured.values]} />
        ))}
    </>
  );
}
