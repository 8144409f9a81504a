import { ActionIcon, Tooltip } from "@mantine/core";
import IconCircles from "@tabler/icons-react/icons/IconCircles";
import IconPalette from "@tabler/icons-react/icons/IconPalette";
import { measureField } from "../../core/fields/measure-fields.js";
import type { MeasureKind } from "../../core/measure.js";
import type { Icon } from "../actions/action.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";

/** Has sizes tell a field, or no longer. */
export function SizeButton({ field }: { readonly field: string }) {
  const core = useCore();
  const isChosen = useCoreState((state) => state.sizeBy === field);
  const words = useWords();
  const label = words.t("measures.size", { measure: fieldTitle(field, words) });
  return (
    <TellButton
      label={label}
      icon={IconCircles}
      isChosen={isChosen}
      onPress={() => core.sizeBy(isChosen ? null : field)}
    />
  );
}

/** Has colours tell a measure, or no longer. */
export function ColourButton({ kind }: { readonly kind: MeasureKind }) {
  const core = useCore();
  const isChosen = useCoreState((state) => state.colourBy === kind);
  const words = useWords();
  const label = words.t("measures.colour", { measure: fieldTitle(measureField(kind).name, words) });
  return (
    <TellButton
      label={label}
      icon={IconPalette}
      isChosen={isChosen}
      onPress={() => core.colourBy(isChosen ? null : kind)}
    />
  );
}

interface TellButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function TellButton({ label, icon: Icon, isChosen, onPress }: TellButtonProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon
        variant={isChosen ? "light" : "subtle"}
        color={isChosen ? "teal" : "gray"}
        size={32}
        aria-label={label}
        aria-pressed={isChosen}
        onClick={onPress}
      >
        <Icon size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
