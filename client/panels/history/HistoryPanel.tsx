import { Button, UnstyledButton } from "@mantine/core";
import IconArrowBackUp from "@tabler/icons-react/icons/IconArrowBackUp";
import IconArrowForwardUp from "@tabler/icons-react/icons/IconArrowForwardUp";
import { nodeName } from "../../core/derive.js";
import type { Change } from "../../core/history.js";
import { layoutName } from "../canvas/layout-entries.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { factSentence } from "../messages/fact-sentence.js";
import { useWords, type Words } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import styles from "./history.module.css";

/** All that was done to the canvas, newest first; a click goes there and back. */
export function HistoryPanel() {
  const core = useCore();
  const { past, future } = useCoreState((state) => state.history);
  const words = useWords();
  const { t } = words;
  if (past.length + future.length === 0) return <EmptyNote title={t("history.empty")} hint={t("history.emptyHint")} />;
  const changes = [...past, ...future].map(({ change }, index) => ({ change, step: index + 1 }));
  return (
    <div className={styles["history"]}>
      <div className={styles["buttons"]}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={15} stroke={1.8} />}
          disabled={past.length === 0}
          onClick={() => core.undo()}
        >
          {t("history.undo")}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowForwardUp size={15} stroke={1.8} />}
          disabled={future.length === 0}
          onClick={() => core.redo()}
        >
          {t("history.redo")}
        </Button>
      </div>
      <ol className={styles["changes"]} reversed>
        {changes
          .map(({ change, step }) => (
            <Place key={step} label={toldChange(change, words)} distance={step - past.length} />
          ))
          .toReversed()}
        <Place label={t("history.start")} distance={-past.length} />
      </ol>
    </div>
  );
}

/** The canvas after so many changes more than now; fewer where negative. */
function Place({ label, distance }: { readonly label: string; readonly distance: number }) {
  const core = useCore();
  const { t } = useWords();
  return (
    <li className={classNames(distance > 0 && styles["undone"])}>
      <UnstyledButton
        className={styles["place"]}
        aria-current={distance === 0 ? "step" : undefined}
        onClick={() => core.travel(distance)}
      >
        {label}
        {distance === 0 && <span className={styles["now"]}>{t("history.now")}</span>}
      </UnstyledButton>
    </li>
  );
}

function toldChange({ kind, subject, fact, count = 1, ...what }: Change, words: Words): string {
  const { t, language, typeName } = words;
  const { type, layout, lineNames, lineColours, field } = what;
  const name = fact ? factSentence(fact, words) : subject ? nodeName(subject, language) : "";
  return t(`history.${kind}`, {
    name,
    count,
    type: type === undefined ? "" : typeName(type),
    layout: layout === undefined ? "" : t(layoutName(layout)),
    lines: lineNames === undefined ? "" : t(`lines.${lineNames}`),
    colours: lineColours === undefined ? "" : t(`lineColours.${lineColours}`),
    field: field === undefined ? t("measures.usual") : fieldTitle(field, words),
  });
}
