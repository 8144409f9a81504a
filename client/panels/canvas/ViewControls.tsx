import { ActionIcon, Tooltip } from "@mantine/core";
import IconArrowsMaximize from "@tabler/icons-react/icons/IconArrowsMaximize";
import IconMinus from "@tabler/icons-react/icons/IconMinus";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import type { ComponentType } from "react";
import { useCanvas } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";
import { LayoutMenu } from "./LayoutMenu.js";

export function ViewControls() {
  const canvas = useCanvas();
  const { t } = useWords();
  return (
    <div className={styles["controls"]} role="group" aria-label={t("canvas.label")}>
      <Control label={t("view.zoomIn")} icon={IconPlus} onPress={() => canvas.zoomIn()} />
      <Control label={t("view.zoomOut")} icon={IconMinus} onPress={() => canvas.zoomOut()} />
      <Control label={t("view.fit")} hint="F" icon={IconArrowsMaximize} onPress={() => canvas.fit()} />
      <LayoutMenu />
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  readonly hint?: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly onPress: () => void;
}

function Control({ label, hint, icon: Icon, onPress }: ControlProps) {
  return (
    <Tooltip label={hint === undefined ? label : `${label}  ${hint}`} position="left" openDelay={300}>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={label} onClick={onPress}>
        <Icon size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
