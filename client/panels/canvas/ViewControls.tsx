import { ActionIcon, Tooltip } from "@mantine/core";
import IconArrowsMaximize from "@tabler/icons-react/icons/IconArrowsMaximize";
import IconMinus from "@tabler/icons-react/icons/IconMinus";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import type { ComponentType } from "react";
import { classNames } from "../frame/class-names.js";
import { useCanvas, useCanvasStatus } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

export function ViewControls() {
  const canvas = useCanvas();
  const isLaying = useCanvasStatus((status) => status.layout === "running");
  const { t } = useWords();
  return (
    <div className={styles["controls"]} role="group" aria-label={t("canvas.label")}>
      <Control label={t("view.zoomIn")} icon={IconPlus} onPress={() => canvas.zoomIn()} />
      <Control label={t("view.zoomOut")} icon={IconMinus} onPress={() => canvas.zoomOut()} />
      <Control label={t("view.fit")} hint="F" icon={IconArrowsMaximize} onPress={() => canvas.fit()} />
      <Control
        label={isLaying ? t("canvas.laying") : t("view.layout")}
        icon={IconTopologyStar3}
        busy={isLaying}
        onPress={() => canvas.relayout()}
      />
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  readonly hint?: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly busy?: boolean;
  readonly onPress: () => void;
}

function Control({ label, hint, icon: Icon, busy = false, onPress }: ControlProps) {
  return (
    <Tooltip label={hint === undefined ? label : `${label}  ${hint}`} position="left" openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        aria-label={label}
        className={classNames(busy && styles["busy"])}
        onClick={onPress}
      >
        <Icon size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
