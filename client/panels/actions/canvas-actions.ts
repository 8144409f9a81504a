import IconArrowsMaximize from "@tabler/icons-react/icons/IconArrowsMaximize";
import IconCirclePlus from "@tabler/icons-react/icons/IconCirclePlus";
import IconEye from "@tabler/icons-react/icons/IconEye";
import IconHome from "@tabler/icons-react/icons/IconHome";
import IconEyeCheck from "@tabler/icons-react/icons/IconEyeCheck";
import IconLasso from "@tabler/icons-react/icons/IconLasso";
import IconLinkPlus from "@tabler/icons-react/icons/IconLinkPlus";
import IconMinus from "@tabler/icons-react/icons/IconMinus";
import IconPictureInPicture from "@tabler/icons-react/icons/IconPictureInPicture";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import IconTextPlus from "@tabler/icons-react/icons/IconTextPlus";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { displayedGraph, hiddenCount } from "../../core/scene/derive.js";
import { hasFocusOnCanvas, hasPicture } from "./conditions.js";
import type { Action } from "./action.js";

export const canvasActions: readonly Action[] = [
  {
    id: "canvas.fit",
    name: "view.fit",
    group: "canvas",
    keys: ["f"],
    icon: IconArrowsMaximize,
    menus: ["canvas"],
    when: hasPicture,
    run: ({ canvas }) => canvas.fit(),
  },
  {
    id: "canvas.zoomIn",
    name: "view.zoomIn",
    group: "canvas",
    icon: IconPlus,
    when: hasPicture,
    run: ({ canvas }) => canvas.zoomIn(),
  },
  {
    id: "canvas.zoomOut",
    name: "view.zoomOut",
    group: "canvas",
    icon: IconMinus,
    when: hasPicture,
    run: ({ canvas }) => canvas.zoomOut(),
  },
  {
    id: "canvas.area",
    name: "action.area",
    group: "canvas",
    icon: IconLasso,
    when: (page) => hasPicture(page) && page.canvas.status.getState().tool !== "area",
    run: ({ canvas }) => canvas.takeTool("area"),
  },
  {
    id: "canvas.minimap",
    name: "action.minimap",
    group: "canvas",
    icon: IconPictureInPicture,
    when: hasPicture,
    run: ({ layout }) => layout.setState(({ minimap }) => ({ minimap: !minimap })),
  },
  {
    id: "canvas.arrange",
    name: "view.layout",
    group: "canvas",
    icon: IconTopologyStar3,
    menus: ["canvas"],
    when: hasPicture,
    run: ({ canvas }) => canvas.relayout(),
  },
  {
    id: "canvas.text",
    name: "action.addText",
    group: "canvas",
    icon: IconTextPlus,
    menus: ["canvas"],
    when: hasPicture,
    run: ({ canvas }) => canvas.startText(),
  },
  {
    id: "canvas.unhide",
    name: "action.unhide",
    group: "canvas",
    icon: IconEye,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().hidden.size > 0,
    run: ({ core }) => core.unhide(),
  },
  {
    id: "canvas.showEverything",
    name: "action.showEverything",
    group: "canvas",
    icon: IconEyeCheck,
    when: ({ core }) => hiddenCount(core.state.getState()) + displayedGraph(core.state.getState()).faded.size > 0,
    run: ({ core }) => core.showEverything(),
  },
  {
    id: "canvas.menu",
    name: "action.menu",
    group: "canvas",
    keys: ["ContextMenu", "Shift+F10"],
    isOnlyKey: true,
    when: hasFocusOnCanvas,
    run: ({ canvas }) => canvas.openMenu(),
  },
  {
    id: "canvas.dropTool",
    name: "action.dropTool",
    group: "canvas",
    keys: ["Escape"],
    isOnlyKey: true,
    when: ({ canvas }) => canvas.status.getState().tool !== "move",
    run: ({ canvas }) => canvas.takeTool("move"),
  },
  {
    id: "canvas.between",
    name: "action.between",
    group: "canvas",
    icon: IconLinkPlus,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().dataset.nodes.size > 1,
    run: ({ core }) => void core.addBetween(),
  },
  {
    id: "canvas.more",
    name: "action.showMore",
    group: "canvas",
    icon: IconCirclePlus,
    menus: ["canvas"],
    when: ({ core }) => core.state.getState().overview?.truncated === true,
    run: ({ core }) => void core.showMore(),
  },
  {
    id: "canvas.overview",
    name: "action.overview",
    group: "canvas",
    icon: IconHome,
    menus: ["canvas"],
    run: ({ core }) => void core.loadOverview(),
  },
];
