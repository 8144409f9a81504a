import { Modal } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./dialogs.module.css";

/** What a dialog is called, and the way out of it. */
export function DialogHead({ title }: { readonly title: string }) {
  const { t } = useWords();
  return (
    <div className={styles["head"]}>
      <Modal.Title>{title}</Modal.Title>
      <Modal.CloseButton aria-label={t("action.close")} />
    </div>
  );
}
