import { Button } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import type { Failure } from "../../core/failure.js";
import { useWords } from "../messages/words.js";
import { ServerWords } from "./ServerWords.js";
import styles from "./parts.module.css";

interface FailureNoteProps {
  /** What did not happen. */
  readonly title: string;
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** What happened, to what, what to do; the server's own words stay at hand. */
export function FailureNote({ title, failure, onRetry }: FailureNoteProps) {
  const { t, sentence } = useWords();
  return (
    <div className={styles["failure"]} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p>{sentence(failure)}</p>
        <ServerWords failure={failure} />
        {onRetry !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}
