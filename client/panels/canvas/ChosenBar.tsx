import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import IconPin from "@tabler/icons-react/icons/IconPin";
import IconPinnedOff from "@tabler/icons-react/icons/IconPinnedOff";
import IconX from "@tabler/icons-react/icons/IconX";
import { chosenShown } from "../../core/derive.js";
import type { Icon } from "../actions/action.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { ToolButton } from "../parts/ToolButton.js";
import styles from "./canvas.module.css";

/** How many nodes are chosen together, and what can be done with all of them. */
export function ChosenBar() {
  const core = useCore();
  const chosen = useCoreState(chosenShown);
  const arePinned = useCoreState((state) => [...chosen].every((id) => state.pinned.has(id)));
  const { t } = useWords();
  if (chosen.size === 0) return null;
  const ids = [...chosen];
  return (
    <div className={styles["chosen"]} role="group" aria-label={t("chosen.title")} data-testid="chosen-bar">
      <span role="status">{t("chosen.count", { count: chosen.size })}</span>
      <BarButton
        label={t(arePinned ? "chosen.unpin" : "chosen.pin")}
        icon={arePinned ? IconPinnedOff : IconPin}
        onPress={() => (arePinned ? core.unpin(ids) : core.pin(ids))}
      />
      <BarButton label={t("chosen.hide")} icon={IconEyeOff} onPress={() => core.hide(ids)} />
      <BarButton label={t("chosen.clear")} icon={IconX} onPress={() => core.choose([])} />
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly onPress: () => void;
}

function BarButton({ label, icon, onPress }: BarButtonProps) {
  return (
    <ToolButton
      className={styles["chosenButton"] ?? ""}
      label={label}
      icon={icon}
      iconSize={16}
      tip={{ openDelay: 300 }}
      onClick={onPress}
    />
  );
}
