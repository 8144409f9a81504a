import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import IconRefresh from "@tabler/icons-react/icons/IconRefresh";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { useState } from "react";
import { LINE_NAMES } from "../../core/line-names.js";
import { useCanvas, useCanvasStatus, useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";
import { LAYOUT_ENTRIES, layoutName, layOutBy } from "./layout-entries.js";

/** How the canvas is laid out, and which lines have names: a menu of all ways; while a long layout runs, how far it is, and its end. */
export function LayoutMenu() {
  const core = useCore();
  const chosen = useCoreState((state) => layoutName(state.layout));
  const isLong = useCanvasStatus(({ layout, progress }) => layout === "running" && progress > 0);
  const [isOpen, setIsOpen] = useState(false);
  const { t } = useWords();
  const choose = (name: string) => {
    const entry = LAYOUT_ENTRIES.find((one) => one.name === name);
    if (entry !== undefined) void layOutBy(core, entry);
  };
  if (isLong) return <StopButton />;
  const Chosen = LAYOUT_ENTRIES.find(({ name }) => name === chosen)?.icon ?? IconTopologyStar3;
  return (
    <Menu position="left-end" shadow="md" width={250} withInitialFocusPlaceholder={false} onChange={setIsOpen}>
      <Menu.Target>
        <Tooltip label={t("layout.title")} position="left" openDelay={300} disabled={isOpen}>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t("layout.title")} data-testid="layouts">
            <Chosen size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={styles["layouts"]}>
        <Menu.RadioGroup value={chosen} onChange={choose}>
          {LAYOUT_ENTRIES.map(({ name, icon: Icon }) => (
            <Menu.RadioItem key={name} value={name} closeMenuOnClick>
              <span className={styles["layout"]}>
                <Icon size={16} stroke={1.7} />
                {t(name)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider role="separator" />
        <Menu.Item leftSection={<IconRefresh size={16} stroke={1.7} />} onClick={() => core.arrange()}>
          {t("view.layout")}
        </Menu.Item>
        <Menu.Divider role="separator" />
        <LineNameItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function LineNameItems() {
  const core = useCore();
  const lineNames = useCoreState((state) => state.lineNames);
  const { t } = useWords();
  const choose = (value: string) => {
    const chosen = LINE_NAMES.find((each) => each === value);
    if (chosen !== undefined) core.nameLines(chosen);
  };
  return (
    <>
      <Menu.Label>{t("lines.title")}</Menu.Label>
      <Menu.RadioGroup value={lineNames} onChange={choose}>
        {LINE_NAMES.map((each) => (
          <Menu.RadioItem key={each} value={each} closeMenuOnClick>
            {t(`lines.${each}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

/** A ring that fills as the layout goes on. */
function StopButton() {
  const canvas = useCanvas();
  const progress = useCanvasStatus((status) => status.progress);
  const { t, percent } = useWords();
  const label = t("layout.stopAt", { share: percent(progress) });
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        aria-label={label}
        data-testid="stop-layout"
        onClick={() => canvas.stopLayout()}
      >
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
          <circle className={styles["ring"]} cx="11" cy="11" r="9" />
          <circle
            className={styles["ringDone"]}
            cx="11"
            cy="11"
            r="9"
            pathLength="1"
            strokeDasharray={`${progress} 1`}
            transform="rotate(-90 11 11)"
          />
          <rect className={styles["stop"]} x="8" y="8" width="6" height="6" rx="1" />
        </svg>
      </ActionIcon>
    </Tooltip>
  );
}
