import IconArrowsMaximize from "@tabler/icons-react/icons/IconArrowsMaximize";
import IconMinus from "@tabler/icons-react/icons/IconMinus";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import { useWords } from "../../messages/words.js";
import { ToolButton } from "../../parts/ToolButton.js";
import type { Zoom } from "./use-zoom.js";

export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  const { t } = useWords();
  return (
    <>
      <ToolButton label={t("view.zoomOut")} icon={IconMinus} size="sm" iconSize={16} onClick={zoom.out} />
      <ToolButton label={t("view.zoomIn")} icon={IconPlus} size="sm" iconSize={16} onClick={zoom.in} />
      <ToolButton label={t("view.fit")} icon={IconArrowsMaximize} size="sm" iconSize={16} onClick={zoom.fit} />
    </>
  );
}
