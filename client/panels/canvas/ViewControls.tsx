import IconArrowsMaximize from "@tabler/icons-react/icons/IconArrowsMaximize";
import IconLasso from "@tabler/icons-react/icons/IconLasso";
import IconPictureInPicture from "@tabler/icons-react/icons/IconPictureInPicture";
import IconMinus from "@tabler/icons-react/icons/IconMinus";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import { useCanvas, useCanvasStatus, useLayout, useLayoutStore } from "../frame/page-context.js";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { Suspense } from "react";
import type { Icon } from "../actions/action.js";
import { useWords } from "../messages/words.js";
import { type KeptPlace, useKeptPlace } from "../parts/kept-place.js";
import { ToolButton } from "../parts/ToolButton.js";
import styles from "./canvas.module.css";
import { late } from "../parts/late.js";

// A menu is no part of the first picture.
const LayoutMenu = late(
  () => import("./LayoutMenu.js"),
  ({ LayoutMenu }) => LayoutMenu,
  "over the page",
);

export function ViewControls() {
  const canvas = useCanvas();
  const tool = useCanvasStatus((status) => status.tool);
  const layouts = useKeptPlace();
  const layout = useLayoutStore();
  const hasMinimap = useLayout((all) => all.minimap);
  const { t } = useWords();
  return (
    <div className={styles["controls"]} role="group" aria-label={t("canvas.label")}>
      <Control label={t("view.zoomIn")} icon={IconPlus} onClick={() => canvas.zoomIn()} />
      <Control label={t("view.zoomOut")} icon={IconMinus} onClick={() => canvas.zoomOut()} />
      <Control label={t("view.fit")} hint="F" icon={IconArrowsMaximize} onClick={() => canvas.fit()} />
      <Control
        label={t("view.area")}
        icon={IconLasso}
        isOn={tool === "area"}
        onClick={() => canvas.takeTool(tool === "area" ? "move" : "area")}
      />
      <Control
        label={t("view.minimap")}
        icon={IconPictureInPicture}
        isOn={hasMinimap}
        onClick={() => layout.setState({ minimap: !hasMinimap })}
      />
      <Suspense fallback={<Control label={t("layout.title")} icon={IconTopologyStar3} {...layouts.heeding} />}>
        <LayoutMenu place={layouts} />
      </Suspense>
    </div>
  );
}

interface ControlProps extends Partial<KeptPlace["heeding"]> {
  readonly label: string;
  readonly hint?: string;
  readonly icon: Icon;
  readonly isOn?: boolean;
}

function Control(shown: ControlProps) {
  return <ToolButton size={34} tip={{ position: "left", openDelay: 300 }} {...shown} />;
}
