import IconSearch from "@tabler/icons-react/icons/IconSearch";
import type { Action } from "./action.js";

export const findActions: readonly Action[] = [
  {
    id: "find.search",
    name: "action.search",
    group: "find",
    keys: ["/"],
    icon: IconSearch,
    run: () => {
      const input = document.querySelector<HTMLInputElement>("#search");
      input?.focus();
      input?.select();
    },
  },
  {
    id: "find.palette",
    name: "action.palette",
    group: "find",
    keys: ["Mod+k"],
    isEverywhere: true,
    isOnlyKey: true,
    run: ({ layout }) => layout.setState(({ dialog }) => ({ dialog: dialog === "palette" ? null : "palette" })),
  },
];
