import { ActionIcon, Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import IconDeviceDesktop from "@tabler/icons-react/icons/IconDeviceDesktop";
import IconFileExport from "@tabler/icons-react/icons/IconFileExport";
import IconDots from "@tabler/icons-react/icons/IconDots";
import IconHelp from "@tabler/icons-react/icons/IconHelp";
import IconLink from "@tabler/icons-react/icons/IconLink";
import type { Icon } from "../actions/action.js";
import { switchLanguage, useWords } from "../messages/words.js";
import { type KeptPlace, useKeptPlace } from "../parts/kept-place.js";
import { ToolButton } from "../parts/ToolButton.js";
import { Search } from "../search/Search.js";
import { Suspense } from "react";
import styles from "./header.module.css";
import { Logo } from "./Logo.js";
import { useCore, useLayoutStore } from "./page-context.js";
import { late } from "../parts/late.js";

// Menus are no part of the first picture.
const Account = late(
  () => import("./Account.js"),
  ({ Account }) => Account,
  "nowhere",
);
const ThemeMenu = late(
  () => import("./ThemeMenu.js"),
  ({ ThemeMenu }) => ThemeMenu,
  "nowhere",
);
const MoreMenu = late(
  () => import("./MoreMenu.js"),
  ({ MoreMenu }) => MoreMenu,
  "nowhere",
);

/** Where the search would have no room left, what is seldom wanted stands in one menu. */
const SMALL = "(width < 600px)";

export function Header() {
  const { t } = useWords();
  const [theme, more] = [useKeptPlace(), useKeptPlace()];
  const isSmall = useMediaQuery(SMALL, false, { getInitialValueInEffect: false });
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
        {!isSmall && <ShareButton />}
        <ExportButton />
        {!isSmall && <LanguageButton />}
        {!isSmall && (
          <Suspense fallback={<Place label={t("header.theme")} icon={IconDeviceDesktop} kept={theme} />}>
            <ThemeMenu place={theme} />
          </Suspense>
        )}
        <HelpButton />
        {isSmall && (
          <Suspense fallback={<Place label={t("header.more")} icon={IconDots} kept={more} />}>
            <MoreMenu place={more} />
          </Suspense>
        )}
        <Suspense fallback={null}>
          <Account />
        </Suspense>
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
      onClick={() => void switchLanguage(core, other)}
    >
      {t("header.language")}
    </Button>
  );
}

function ShareButton() {
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <ToolButton
      label={t("share.title")}
      icon={IconLink}
      iconSize={18}
      size="lg"
      onClick={() => layout.setState({ dialog: "share" })}
    />
  );
}

function ExportButton() {
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <ToolButton
      label={t("export.open")}
      aria-label={t("export.title")}
      icon={IconFileExport}
      iconSize={18}
      size="lg"
      onClick={() => layout.setState({ dialog: "export" })}
    />
  );
}

function HelpButton() {
  const layout = useLayoutStore();
  const { t } = useWords();
  return (
    <ToolButton
      id="help"
      label={t("header.help")}
      hint="?"
      icon={IconHelp}
      iconSize={18}
      size="lg"
      onClick={() => layout.setState({ dialog: "help" })}
    />
  );
}

interface PlaceProps {
  readonly label: string;
  readonly icon: Icon;
  readonly kept: KeptPlace;
}

/** Looks as the button of a menu that is still to come: nothing jumps when it has. */
function Place({ label, icon: Shown, kept }: PlaceProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} {...kept.heeding}>
      <Shown size={18} stroke={1.7} />
    </ActionIcon>
  );
}
