import IconFileUpload from "@tabler/icons-react/icons/IconFileUpload";
import IconHelp from "@tabler/icons-react/icons/IconHelp";
import IconLogout from "@tabler/icons-react/icons/IconLogout";
import { THEMES } from "../../core/session/preferences.js";
import { switchLanguage } from "../messages/words.js";
import type { Action } from "./action.js";

export const pageActions: readonly Action[] = [
  {
    id: "page.load",
    name: "uploads.open",
    group: "page",
    icon: IconFileUpload,
    when: ({ core }) => core.state.getState().session?.role !== "reader",
    run: ({ layout }) => layout.setState({ dialog: "uploads" }),
  },
  {
    id: "page.help",
    name: "header.help",
    group: "page",
    keys: ["?"],
    icon: IconHelp,
    run: ({ layout }) => layout.setState({ dialog: "help" }),
  },
  {
    id: "page.tour",
    name: "tour.start",
    group: "page",
    run: ({ layout }) => layout.setState({ tour: 0, dialog: null, side: null, drawer: null }),
  },
  {
    id: "page.language",
    name: "header.languageLabel",
    group: "page",
    run: ({ core }) => void switchLanguage(core, core.state.getState().language === "en" ? "zh-CN" : "en"),
  },
  ...THEMES.map((theme): Action => ({
    id: `page.theme.${theme}`,
    name: "action.theme",
    nameValues: ({ t }) => ({ theme: t(`header.theme.${theme}`) }),
    group: "page",
    when: ({ core }) => core.state.getState().theme !== theme,
    run: ({ core }) => core.setTheme(theme),
  })),
  {
    id: "page.signOut",
    name: "account.signOut",
    group: "page",
    icon: IconLogout,
    when: ({ core }) => core.state.getState().session?.by === "session",
    run: ({ core }) => void core.signOut(),
  },
];
