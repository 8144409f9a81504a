import { UnstyledButton } from "@mantine/core";
import { shownKeys } from "../actions/keys.js";
import { CROSSING, toggleCrossing } from "../crossing/entry.js";
import { DRAWERS } from "../drawers/registry.js";
import { useCoreState, useLayout, usePage } from "../frame/page-context.js";
import type { PanelEntry } from "../frame/panel-entry.js";
import { useWords } from "../messages/words.js";
import { isApple } from "../parts/is-apple.js";
import { SIDE_PANELS } from "./registry.js";
import { useTip } from "../parts/use-tip.js";
import styles from "./side.module.css";

/** A button for each panel and each drawer. */
export function Rail() {
  const page = usePage();
  const { layout } = page;
  const isCrossed = useCoreState(({ crossing }) => crossing !== null);
  const { side, drawer } = useLayout((all) => all);
  const { t } = useWords();
  return (
    <nav id="rail" className={styles["rail"]} aria-label={t("rail.label")}>
      {SIDE_PANELS.map((panel) => (
        <RailButton
          key={panel.name}
          panel={panel}
          pressed={panel.name === side}
          onPress={() => layout.setState({ side: panel.name === side ? null : panel.name })}
        />
      ))}
      <RailButton panel={CROSSING} pressed={isCrossed} onPress={() => toggleCrossing(page)} />
      {DRAWERS.map((panel) => (
        <RailButton
          key={panel.name}
          panel={panel}
          pressed={panel.name === drawer}
          onPress={() => layout.setState({ drawer: panel.name === drawer ? null : panel.name })}
        />
      ))}
    </nav>
  );
}

interface RailButtonProps {
  readonly panel: PanelEntry;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function RailButton({ panel, pressed, onPress }: RailButtonProps) {
  const { t } = useWords();
  const { icon: Icon, keys: [key] = [] } = panel;
  const label = t(panel.label ?? panel.title);
  const { ref, tip } = useTip({
    label: key === undefined ? label : `${label}  ${shownKeys(key, isApple).join(" ")}`,
    position: "right",
    openDelay: 300,
    disabled: pressed,
  });
  return (
    <>
      <UnstyledButton
        ref={ref}
        className={styles["railButton"]}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onPress}
      >
        <Icon size={20} stroke={1.7} />
        <span className={styles["railLabel"]} aria-hidden="true">
          {label}
        </span>
      </UnstyledButton>
      {tip}
    </>
  );
}
