import IconCircles from "@tabler/icons-react/icons/IconCircles";
import IconPalette from "@tabler/icons-react/icons/IconPalette";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import { ToolButton } from "../parts/ToolButton.js";

/** Has sizes tell a field, or no longer. */
export function SizeButton({ field }: { readonly field: string }) {
  const core = useCore();
  const isChosen = useCoreState((state) => state.sizeBy === field);
  const words = useWords();
  const label = words.t("measures.size", { measure: fieldTitle(field, words) });
  return (
    <ToolButton
      label={label}
      icon={IconCircles}
      isOn={isChosen}
      size={32}
      tip={{ openDelay: 300 }}
      onClick={() => core.sizeBy(isChosen ? null : field)}
    />
  );
}

/** Likewise for colours. */
export function ColourButton({ field }: { readonly field: string }) {
  const core = useCore();
  const isChosen = useCoreState((state) => state.colourBy === field);
  const words = useWords();
  const label = words.t("measures.colour", { measure: fieldTitle(field, words) });
  return (
    <ToolButton
      label={label}
      icon={IconPalette}
      isOn={isChosen}
      size={32}
      tip={{ openDelay: 300 }}
      onClick={() => core.colourBy(isChosen ? null : field)}
    />
  );
}
