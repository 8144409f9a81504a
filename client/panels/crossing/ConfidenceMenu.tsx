import { Button, Popover } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import { useId } from "react";
import type { CrossingChoice } from "../../core/crossing/crossing-choice.js";
import { useWords } from "../messages/words.js";
import styles from "./crossing.module.css";

interface ConfidenceMenuProps {
  readonly confidence: CrossingChoice["confidence"];
  readonly onChange: (confidence: CrossingChoice["confidence"]) => void;
}

/** Chooses how sure a link must be, and how sure at most. */
export function ConfidenceMenu({ confidence, onChange }: ConfidenceMenuProps) {
  const { t, percent } = useWords();
  const [least, most] = confidence;
  const isSet = least > 0 || most < 1;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus withinPortal width={240}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={isSet ? "light" : "subtle"}
          color={isSet ? "teal" : "gray"}
          rightSection={<IconChevronDown size={13} stroke={1.8} />}
        >
          {isSet ? `${t("crossing.confidence")} · ${percent(least)}–${percent(most)}` : t("crossing.confidence")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles["range"]}>
          <ShareField
            label={t("crossing.confidenceFrom")}
            share={least}
            onChange={(share) => onChange([share, Math.max(share, most)])}
          />
          <ShareField
            label={t("crossing.confidenceTo")}
            share={most}
            onChange={(share) => onChange([Math.min(share, least), share])}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ShareFieldProps {
  readonly label: string;
  readonly share: number;
  readonly onChange: (share: number) => void;
}

function ShareField({ label, share, onChange }: ShareFieldProps) {
  const { percent } = useWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{percent(share)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(share * 100)}
        aria-valuetext={percent(share)}
        onChange={({ currentTarget: { value } }) => onChange(Number(value) / 100)}
      />
    </div>
  );
}
