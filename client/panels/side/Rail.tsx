import { Tooltip, UnstyledButton } from "@mantine/core";
import IconFilter from "@tabler/icons-react/icons/IconFilter";
import IconFileText from "@tabler/icons-react/icons/IconFileText";
import IconMessageQuestion from "@tabler/icons-react/icons/IconMessageQuestion";
import IconTerminal2 from "@tabler/icons-react/icons/IconTerminal2";
import type { ComponentType } from "react";
import { SIDE_PANELS } from "../frame/layout.js";
import { useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./side.module.css";

const ICONS = { filters: IconFilter, questions: IconMessageQuestion, documents: IconFileText } as const;

export function Rail() {
  const layout = useLayoutStore();
  const { side, workbench } = useLayout((all) => all);
  const { t } = useWords();
  return (
    <nav className={styles["rail"]} aria-label={t("rail.label")}>
      {SIDE_PANELS.map((panel) => (
        <RailButton
          key={panel}
          label={t(`rail.${panel}`)}
          icon={ICONS[panel]}
          pressed={panel === side}
          onPress={() => layout.setState({ side: panel === side ? null : panel })}
        />
      ))}
      <RailButton
        label={t("rail.workbench")}
        hint="`"
        icon={IconTerminal2}
        pressed={workbench}
        onPress={() => layout.setState({ workbench: !workbench })}
      />
    </nav>
  );
}

interface RailButtonProps {
  readonly label: string;
  readonly hint?: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function RailButton({ label, hint, icon: Icon, pressed, onPress }: RailButtonProps) {
  return (
    <Tooltip
      label={hint === undefined ? label : `${label}  ${hint}`}
      position="right"
      openDelay={300}
      disabled={pressed}
    >
      <UnstyledButton className={styles["railButton"]} aria-label={label} aria-pressed={pressed} onClick={onPress}>
        <Icon size={20} stroke={1.7} />
        <span className={styles["railLabel"]} aria-hidden="true">
          {label}
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}
