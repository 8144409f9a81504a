import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import IconFilterCheck from "@tabler/icons-react/icons/IconFilterCheck";
import IconLinkPlus from "@tabler/icons-react/icons/IconLinkPlus";
import IconPin from "@tabler/icons-react/icons/IconPin";
import IconPinnedOff from "@tabler/icons-react/icons/IconPinnedOff";
import IconTopologyExpand from "@tabler/icons-react/icons/IconTopologyStarRing2";
import IconX from "@tabler/icons-react/icons/IconX";
import { chosenFactsShown, chosenShown } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { countTogether, EXPANDED_TOGETHER } from "../../core/expansion/expansion.js";
import type { Icon } from "../actions/action.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { ToolButton } from "../parts/ToolButton.js";
import styles from "./canvas.module.css";

/** How much is chosen together, and what can be done with all of it; nothing where nothing is. */
export function ChosenActions() {
  const core = useCore();
  const nodes = useCoreState(chosenShown);
  const facts = useCoreState(chosenFactsShown);
  const isExpanding = useCoreState(({ pending }) => pending.has("add"));
  const arePinned = useCoreState((state) => [...nodes].every((id) => state.pinned.has(id)));
  const { t } = useWords();
  const pinnable = [...nodes];
  const all = [...pinnable, ...facts];
  if (all.length === 0) return null;
  const { dataset } = core.state.getState();
  const entities = pinnable.filter((id) => {
    const node = dataset.nodes.get(id);
    return node !== undefined && entityTypeOf(node) !== undefined;
  });
  const isTooMuch = entities.length > EXPANDED_TOGETHER;
  const counts = [
    ...(nodes.size > 0 ? [t("chosen.nodes", { count: nodes.size })] : []),
    ...(facts.size > 0 ? [t("chosen.facts", { count: facts.size })] : []),
  ];
  return (
    <div className={styles["chosenActions"]} role="group" aria-label={t("chosen.title")} data-testid="chosen-bar">
      <span role="status">{t("chosen.count", { what: counts.join(t("list.comma")) })}</span>
      {entities.length > 0 && (
        <BarButton
          label={
            isTooMuch
              ? t("chosen.expandTooMuch", { count: EXPANDED_TOGETHER })
              : t("chosen.expand", { count: countTogether(entities.length) })
          }
          icon={IconTopologyExpand}
          disabled={isTooMuch || isExpanding}
          onPress={() => void core.expandAll(entities)}
        />
      )}
      {entities.length > 1 && (
        <BarButton label={t("chosen.between")} icon={IconLinkPlus} onPress={() => void core.addBetween()} />
      )}
      {pinnable.length > 0 && (
        <BarButton
          label={t(arePinned ? "chosen.unpin" : "chosen.pin")}
          icon={arePinned ? IconPinnedOff : IconPin}
          onPress={() => (arePinned ? core.unpin(pinnable) : core.pin(pinnable))}
        />
      )}
      <BarButton label={t("chosen.only")} icon={IconFilterCheck} onPress={() => core.keepOnly(all)} />
      <BarButton label={t("chosen.hide")} icon={IconEyeOff} onPress={() => core.hide(all)} />
      <BarButton label={t("chosen.clear")} icon={IconX} onPress={() => core.choose([])} />
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function BarButton({ label, icon, disabled = false, onPress }: BarButtonProps) {
  return (
    <ToolButton
      className={styles["chosenButton"] ?? ""}
      label={label}
      icon={icon}
      iconSize={16}
      tip={{ openDelay: 300 }}
      // It keeps the focus, and says why it cannot be used now.
      aria-disabled={disabled}
      {...(disabled && { "data-disabled": true })}
      onClick={() => (disabled ? undefined : onPress())}
    />
  );
}
