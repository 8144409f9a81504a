import { Tooltip, UnstyledButton } from "@mantine/core";
import { shownKeys } from "../actions/keys.js";
import type { Icon } from "../actions/action.js";
import { DRAWERS } from "../drawers/registry.js";
import { useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { isApple } from "../parts/is-apple.js";
import { SIDE_PANELS } from "./registry.js";
import styles from "./side.module.css";

/** A button for each panel and each drawer. */
export function Rail() {
  const layout = useLayoutStore();
  const { side, drawer } = useLayout((all) => all);
  const { t } = useWords();
  return (
    <nav id="rail" className={styles["rail"]} aria-label={t("rail.label")}>
      {SIDE_PANELS.map(({ name, label, icon, keys }) => (
        <RailButton
          key={name}
          label={t(label)}
          icon={icon}
          hint={hint(keys)}
          pressed={name === side}
          onPress={() => layout.setState({ side: name === side ? null : name })}
        />
      ))}
      {DRAWERS.map(({ name, label, icon, keys }) => (
        <RailButton
          key={name}
          label={t(label)}
          icon={icon}
          hint={hint(keys)}
          pressed={name === drawer}
          onPress={() => layout.setState({ drawer: name === drawer ? null : name })}
        />
      ))}
    </nav>
  );
}

function hint(keys: readonly string[] | undefined): string | undefined {
  return keys?.[0] === undefined ? undefined : shownKeys(keys[0], isApple).join(" ");
}

interface RailButtonProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly icon: Icon;
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
