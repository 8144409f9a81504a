import IconTextCaption from "@tabler/icons-react/icons/IconTextCaption";
import { LINE_NAMES } from "../../core/look/line-names.js";
import type { Action } from "./action.js";
import { hasPicture } from "./conditions.js";

export const lineNameActions: readonly Action[] = [
  {
    id: "lines.next",
    name: "lines.next",
    group: "canvas",
    keys: ["l"],
    icon: IconTextCaption,
    menus: ["canvas"],
    when: hasPicture,
    run({ core }) {
      const now = LINE_NAMES.indexOf(core.state.getState().lineNames);
      core.nameLines(LINE_NAMES[(now + 1) % LINE_NAMES.length] ?? "none");
    },
  },
  ...LINE_NAMES.map((lineNames): Action => ({
    id: `lines.${lineNames}`,
    name: "lines.by",
    nameValues: ({ t }) => ({ lines: t(`lines.${lineNames}`) }),
    group: "canvas",
    when: (page) => hasPicture(page) && page.core.state.getState().lineNames !== lineNames,
    run: ({ core }) => core.nameLines(lineNames),
  })),
];
