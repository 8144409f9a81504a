import IconPalette from "@tabler/icons-react/icons/IconPalette";
import { LINE_COLOURS } from "../../core/look/line-colours.js";
import type { Action } from "./action.js";
import { hasPicture } from "./conditions.js";

export const lineColourActions: readonly Action[] = LINE_COLOURS.map((lineColours) => ({
  id: `lineColours.${lineColours}`,
  name: "lineColours.by",
  nameValues: ({ t }) => ({ colours: t(`lineColours.${lineColours}`) }),
  group: "canvas",
  icon: IconPalette,
  when: (page) => hasPicture(page) && page.core.state.getState().lineColours !== lineColours,
  run: ({ core }) => core.colourLines(lineColours),
}));
