import { Button, UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronUp from "@tabler/icons-react/icons/IconChevronUp";
import { useId, useState } from "react";
import { measureField } from "../../core/fields/measure-fields.js";
import { IDLE, valueOf } from "../../core/loadable.js";
import { isGroupKind, type MeasureKind } from "../../core/measure.js";
import { measuredGraph } from "../../core/measured-graph.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import { GroupList } from "./GroupList.js";
import styles from "./measures.module.css";
import { ColourButton, SizeButton } from "./TellButtons.js";
import { TopList } from "./TopList.js";

/** One measure: opened, it is taken and lists what stands out by it. */
export function MeasureRow({ kind }: { readonly kind: MeasureKind }) {
  const core = useCore();
  const [isOpen, setOpen] = useState(false);
  const measure = useCoreState((state) => state.measures.get(kind) ?? IDLE);
  const list = useId();
  const words = useWords();
  const { t } = words;
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen && measure.status === "idle") void core.measure(kind);
  };
  return (
    <li>
      <div className={styles["row"]}>
        <UnstyledButton
          className={styles["fold"]}
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          onClick={toggle}
        >
          <span className={styles["name"]}>
            {fieldTitle(measureField(kind).name, words)}
            <span className={styles["hint"]}>{t(`measures.hint.${kind}`)}</span>
          </span>
          <Chevron size={15} stroke={1.7} aria-hidden="true" />
        </UnstyledButton>
        {!isGroupKind(kind) && <SizeButton field={measureField(kind).name} />}
        <ColourButton kind={kind} />
      </div>
      {isOpen && (
        <div id={list} className={styles["result"]}>
          <MeasureResult kind={kind} />
        </div>
      )}
    </li>
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
        (isGroupKind(kind) ? <GroupList {...{ kind, measured }} /> : <TopList {...{ kind, measured }} />)}
    </>
  );
}
