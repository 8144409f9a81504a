import { Button } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./fewer-or-all.module.css";
import { takeUp } from "./take-up.js";

/** From how many things on it is asked whether all shall be drawn. */
export const ASKS_ABOVE = 2000;
/** As many nodes as can be read and laid out at ease. */
export const FEWER = 500;

interface FewerOrAllProps {
  /** Why it is asked. */
  readonly reason: string;
  readonly fewer: string;
  readonly all: string;
  readonly onAnswer: (most?: number) => void;
  readonly onCancel: () => void;
}

/** Asks before very much is drawn. */
export function FewerOrAll({ reason, fewer, all, onAnswer, onCancel }: FewerOrAllProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles["asked"]}>
      <legend>{reason}</legend>
      <Button size="compact-sm" ref={takeUp} onClick={() => onAnswer(FEWER)}>
        {fewer}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onAnswer()}>
        {all}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
        {t("action.cancel")}
      </Button>
    </fieldset>
  );
}
