import { Button } from "@mantine/core";
import IconPlayerPlay from "@tabler/icons-react/icons/IconPlayerPlay";
import IconPlayerStop from "@tabler/icons-react/icons/IconPlayerStop";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { LimitFields } from "./LimitFields.js";

interface RunControlsProps {
  readonly onRun: () => void;
}

/** What a query may cost, and running it; while it runs, ending it. */
export function RunControls({ onRun }: RunControlsProps) {
  return (
    <>
      <LimitFields />
      <RunButton onRun={onRun} />
    </>
  );
}

function RunButton({ onRun }: RunControlsProps) {
  const core = useCore();
  const isRunning = useCoreState((state) => state.query.result.status === "loading" || state.query.isLookedAt);
  const isEmpty = useCoreState((state) => state.query.text.trim() === "");
  const { t } = useWords();
  if (isRunning) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlayerStop size={14} />}
        onClick={() => core.cancelQuery()}
      >
        {t("action.cancel")}
      </Button>
    );
  }
  return (
    <Button size="compact-sm" disabled={isEmpty} leftSection={<IconPlayerPlay size={14} />} onClick={onRun}>
      {t("workbench.run")}
    </Button>
  );
}
