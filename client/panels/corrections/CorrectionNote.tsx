import { Button } from "@mantine/core";
import IconFlag from "@tabler/icons-react/icons/IconFlag3Filled";
import type { Ref } from "react";
import type { Correction } from "#model/corrections.js";
import type { Failure } from "../../core/failure.js";
import { useWords, type Words } from "../messages/words.js";
import styles from "./corrections.module.css";

interface CorrectionNoteProps {
  readonly correction: Correction;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly opener: Ref<HTMLButtonElement>;
  /** Null: whoever is at the page may not. */
  readonly onTakeBack: (() => void) | null;
}

/** What is wrong, in whose words, since when. */
export function CorrectionNote({ correction, isBusy, failure, opener, onTakeBack }: CorrectionNoteProps) {
  const words = useWords();
  const { t, time, sentence } = words;
  const { note, by, at } = correction;
  return (
    <section className={styles["said"]} aria-label={t("correction.title")} data-testid="correction">
      <p className={styles["what"]}>
        <IconFlag size={15} />
        {whatIsWrong(correction, words)}
      </p>
      {note !== "" && (
        <p className={styles["note"]} dir="auto">
          {note}
        </p>
      )}
      <p className={styles["who"]}>
        {t("correction.by", { who: by ?? t("correction.local"), when: time(at) })}
        {onTakeBack !== null && (
          <Button ref={opener} size="compact-xs" variant="subtle" loading={isBusy} onClick={onTakeBack}>
            {t("correction.takeBack")}
          </Button>
        )}
      </p>
      {failure !== null && (
        <p role="alert" className={styles["failure"]}>
          {sentence(failure)}
        </p>
      )}
    </section>
  );
}

/** `状态有误：读作“进行中”，应为“计划中”` */
function whatIsWrong({ verdict, fact }: Correction, { t, named, relationName }: Words): string {
  const { status } = fact.properties;
  if (verdict.wrong === "status" && typeof status === "string")
    return t("correction.put.status", { read: named("status", status), right: named("status", verdict.instead) });
  if (verdict.wrong === "type" && verdict.instead !== null)
    return t("correction.put.type", { read: relationName(fact.type), right: relationName(verdict.instead) });
  return t(`correction.wrong.${verdict.wrong}`);
}
