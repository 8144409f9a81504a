import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import IconDeviceDesktop from "@tabler/icons-react/icons/IconDeviceDesktop";
import IconFileExport from "@tabler/icons-react/icons/IconFileExport";
import IconHelp from "@tabler/icons-react/icons/IconHelp";
import IconLink from "@tabler/icons-react/icons/IconLink";
import IconMoon from "@tabler/icons-react/icons/IconMoon";
import IconSun from "@tabler/icons-react/icons/IconSun";
import type { Theme } from "../../core/state.js";
import { useWords } from "../messages/words.js";
import { Search } from "../search/Search.js";
import styles from "./header.module.css";
import { Account } from "./Account.js";
import { Logo } from "./Logo.js";
import { useCore, useCoreState, useLayoutStore } from "./page-context.js";

export function Header() {
  const { t } = useWords();
  return (
    <header className={styles["header"]}>
      <div className={styles["brand"]}>
        <Logo />
        <h1>
          <span className={styles["name"]} lang="zh-CN">
            {t("app.name")}
          </span>{" "}
          <span className={styles["nameOther"]}>{t("app.nameOther")}</span>
        </h1>
      </div>
      <Search />
      <div className={styles["actions"]}>
        <ShareButton />
        <ExportButton />
        <LanguageButton />
        <ThemeMenu />
        <HelpButton />
        <Account />
      </div>
    </header>
  );
}

function LanguageButton() {
  const core = useCore();
  const { language, t } = useWords();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other}
      aria-label={t("header.languageLabel")}
      onClick={() => core.setLanguage(other)}
    >
      {t("header.language")}
    </Button>
  );
}

const THEME_ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;
const THEMES = ["light", "dark", "auto"] as const satisfies readonly Theme[];

function ThemeMenu() {
  const core = useCore();
  const chosen = useCoreState((state) => state.theme);
  const { t } = useWords();
  const ChosenIcon = THEME_ICONS[chosen];
  return (
    <Menu position="bottom-end" width={160} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("header.theme")}>
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

function ShareButton() {
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <Tooltip label={t("share.title")}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("share.title")}
        onClick={() => layout.setState({ dialog: "share" })}
      >
        <IconLink size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

function ExportButton() {
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <Tooltip label={t("export.open")}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("export.title")}
        onClick={() => layout.setState({ dialog: "export" })}
      >
        <IconFileExport size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

function HelpButton() {
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <Tooltip label={`${t("header.help")}  ?`}>
      <ActionIcon
        id="help"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("header.help")}
        onClick={() => layout.setState({ dialog: "help" })}
      >
        <IconHelp size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
