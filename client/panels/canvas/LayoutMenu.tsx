import { ActionIcon, type ActionIconProps, Menu } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import IconRefresh from "@tabler/icons-react/icons/IconRefresh";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { type ComponentPropsWithRef, useState } from "react";
import { LINE_NAMES } from "../../core/look/line-names.js";
import { useCanvas, useCanvasStatus, useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { type KeptPlace, useTakenOver } from "../parts/kept-place.js";
import { useTip } from "../parts/use-tip.js";
import styles from "./canvas.module.css";
import { LAYOUT_ENTRIES, layoutName, layOutBy } from "./layout-entries.js";

/**
 * How the canvas is laid out, and which lines have names: a menu of all ways; while a long layout runs, how far it is, and its end. One
 * button throughout, which keeps the focus; a menu that is open stays so.
 */
export function LayoutMenu({ place }: { readonly place: KeptPlace }) {
  const core = useCore();
  const chosen = useCoreState((state) => layoutName(state.layout));
  const isLong = useCanvasStatus(({ layout, progress }) => layout === "running" && progress > 0);
  const [isOpen, setIsOpen] = useState(false);
  const button = useTakenOver(place, () => setIsOpen(true));
  const { t } = useWords();
  const choose = (name: string) => {
    const entry = LAYOUT_ENTRIES.find((one) => one.name === name);
    if (entry !== undefined) void layOutBy(core, entry);
  };
  const isStop = isLong && !isOpen;
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position="left-end"
      shadow="md"
      width={250}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <LayoutButton chosen={chosen} isStop={isStop} isOpen={isOpen} ref={button} />
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

interface LayoutButtonProps extends Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps> {
  readonly chosen: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
}

function LayoutButton({ chosen, isStop, isOpen, ref, onClick, ...button }: LayoutButtonProps) {
  const canvas = useCanvas();
  const progress = useCanvasStatus((status) => (isStop ? status.progress : 0));
  const { t, percent } = useWords();
  const title = isStop ? t("layout.stopAt", { share: percent(progress) }) : t("layout.title");
  const named = useTip({ label: title, position: "left", openDelay: 300, disabled: isOpen });
  const merged = useMergedRef(named.ref, ref);
  const Chosen = LAYOUT_ENTRIES.find(({ name }) => name === chosen)?.icon ?? IconTopologyStar3;
  // What stops opens nothing.
  const asStop = { "aria-haspopup": undefined, "aria-expanded": undefined, onClick: () => canvas.stopLayout() };
  return (
    <>
      <ActionIcon
        ref={merged}
        variant="subtle"
        color="gray"
        size={34}
        aria-label={title}
        data-testid={isStop ? "stop-layout" : "layouts"}
        onClick={onClick}
        {...button}
        {...(isStop && asStop)}
      >
        {isStop ? <StopSign progress={progress} /> : <Chosen size={17} stroke={1.7} />}
      </ActionIcon>
      {named.tip}
    </>
  );
}

/** A ring that fills as the layout goes on. */
function StopSign({ progress }: { readonly progress: number }) {
  return (
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
  );
}
