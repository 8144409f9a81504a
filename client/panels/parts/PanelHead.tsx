import { CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../messages/words.js";
import styles from "./parts.module.css";

interface PanelHeadProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly closeLabel?: string;
  readonly children?: ReactNode;
}

export function PanelHead({ title, onClose, closeLabel, children }: PanelHeadProps) {
  const { t } = useWords();
  return (
    <div className={styles["head"]} data-grip>
      <h2 className={styles["headTitle"]}>{title}</h2>
      {children}
      <CloseButton size="sm" aria-label={closeLabel ?? t("action.close")} onClick={onClose} />
    </div>
  );
}
