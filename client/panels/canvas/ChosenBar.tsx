import { ActionIcon, Tooltip } from "@mantine/core";
import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import IconPin from "@tabler/icons-react/icons/IconPin";
import IconPinnedOff from "@tabler/icons-react/icons/IconPinnedOff";
import IconX from "@tabler/icons-react/icons/IconX";
import type { ComponentType } from "react";
import { chosenShown } from "../../core/derive.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
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
      <Button
        label={t(arePinned ? "chosen.unpin" : "chosen.pin")}
        icon={arePinned ? IconPinnedOff : IconPin}
        onPress={() => (arePinned ? core.unpin(ids) : core.pin(ids))}
      />
      <Button label={t("chosen.hide")} icon={IconEyeOff} onPress={() => core.hide(ids)} />
      <Button label={t("chosen.clear")} icon={IconX} onPress={() => core.choose([])} />
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly onPress: () => void;
}

function Button({ label, icon: Icon, onPress }: ButtonProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon className={styles["chosenButton"]} variant="subtle" color="gray" aria-label={label} onClick={onPress}>
        <Icon size={16} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
