import { UnstyledButton } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import type { Failure } from "../../../core/failure.js";
import { useWords } from "../../messages/words.js";
import { ServerWords } from "../../parts/ServerWords.js";
import styles from "../workbench.module.css";

interface RunFailureProps {
  readonly failure: Failure;
  /** How many rows came before it. */
  readonly kept?: number;
  readonly onPosition: (position: NonNullable<Failure["position"]>) => void;
}

/** Why a query did not come to its end, and the place in its text. */
export function RunFailure({ failure, kept, onPosition }: RunFailureProps) {
  const { t, sentence } = useWords();
  const { position } = failure;
  return (
    <div className={styles["failure"]} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <div>
        <p>
          <strong>{sentence(failure)}</strong> {kept !== undefined && t("result.keptRows", { count: kept })}{" "}
          {position !== undefined && (
            <UnstyledButton
              className={styles["position"]}
              aria-label={t("workbench.goToPosition", position)}
              onClick={() => onPosition(position)}
            >
              {t("workbench.position", position)}
            </UnstyledButton>
          )}
        </p>
        <ServerWords failure={failure} isOfQuery />
      </div>
    </div>
  );
}
