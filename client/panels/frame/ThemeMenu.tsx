import { ActionIcon, Menu } from "@mantine/core";
import IconDeviceDesktop from "@tabler/icons-react/icons/IconDeviceDesktop";
import IconMoon from "@tabler/icons-react/icons/IconMoon";
import IconSun from "@tabler/icons-react/icons/IconSun";
import { useState } from "react";
import { THEMES } from "../../core/session/preferences.js";
import { useWords } from "../messages/words.js";
import { type KeptPlace, useTakenOver } from "../parts/kept-place.js";
import styles from "./header.module.css";
import { useCore, useCoreState } from "./page-context.js";

const THEME_ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

export function ThemeMenu({ place }: { readonly place: KeptPlace }) {
  const core = useCore();
  const chosen = useCoreState((state) => state.theme);
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const button = useTakenOver(place, () => setIsOpen(true));
  const ChosenIcon = THEME_ICONS[chosen];
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" width={160} shadow="md">
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size="lg" aria-label={t("header.theme")}>
          <ChosenIcon size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={chosen}
          onChange={(value) => core.setTheme(THEMES.find((theme) => theme === value) ?? "auto")}
        >
          {THEMES.map((theme) => {
            const Icon = THEME_ICONS[theme];
            return (
              <Menu.RadioItem key={theme} value={theme}>
                <span className={styles["theme"]}>
                  <Icon size={16} stroke={1.7} />
                  {t(`header.theme.${theme}`)}
                </span>
              </Menu.RadioItem>
            );
          })}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
