import { Button, CloseButton } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import { useEffect, useState } from "react";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import styles from "./parts.module.css";

/** Where it is said that a part did not come; nowhere: the page is whole without it. */
export type MissingPlace = "its own" | "over the page" | "nowhere";

interface MissingPartProps {
  readonly place: MissingPlace;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  /** Another part is asked for, or none any more; also called when the page is drawn anew. */
  readonly onLeave: () => void;
}

/** Stands for a part of the page that could not be fetched. */
export function MissingPart({ place, onClose, onRetry, onLeave }: MissingPartProps) {
  const [isClosed, setClosed] = useState(false);
  const { t } = useWords();
  useEffect(() => onLeave, [onLeave]);
  if (place === "nowhere" || isClosed) return null;
  const close = () => {
    setClosed(true);
    onClose();
  };
  const isOver = place === "over the page";
  return (
    <div className={classNames(styles["failure"], isOver && styles["over"])} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <div>
        <strong>{t("part.missing")}</strong>
        <p>{t("part.missingHint")}</p>
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t("action.retry")}
        </Button>
      </div>
      {isOver && <CloseButton size="sm" aria-label={t("action.close")} onClick={close} />}
    </div>
  );
}
