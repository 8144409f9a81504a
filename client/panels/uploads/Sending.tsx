import { Button, Progress } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./uploads.module.css";

/** Files on their way to the server. */
export function Sending({ files, onCancel }: { readonly files: number; readonly onCancel: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles["drop"]} aria-live="polite">
      <p>{t("uploads.sending", { count: files })}</p>
      <Progress className={styles["bar"]} value={100} animated aria-label={t("uploads.sending", { count: files })} />
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {t("action.cancel")}
      </Button>
    </div>
  );
}
