import { ActionIcon, type ActionIconProps } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import type { ComponentPropsWithRef } from "react";
import type { Icon } from "../actions/action.js";
import { type TipOptions, useTip } from "./use-tip.js";

interface ToolButtonProps
  extends Omit<ActionIconProps, "variant" | "color">, Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps> {
  /** Its name, which is shown beside it too. */
  readonly label: string;
  /** The key that does the same. */
  readonly hint?: string;
  readonly icon: Icon;
  /** Pixels. */
  readonly iconSize?: number;
  /** For what is switched on and off. */
  readonly isOn?: boolean;
  readonly tip?: Pick<TipOptions, "position" | "openDelay">;
}

/** A button that shows an icon alone. */
export function ToolButton({ label, hint, icon: Icon, iconSize = 17, isOn, tip, ref, ...button }: ToolButtonProps) {
  const named = useTip({ label: hint === undefined ? label : `${label}  ${hint}`, ...tip });
  const merged = useMergedRef(named.ref, ref);
  return (
    <>
      <ActionIcon
        ref={merged}
        variant={isOn === true ? "light" : "subtle"}
        color={isOn === true ? "teal" : "gray"}
        aria-label={label}
        aria-pressed={isOn}
        {...button}
      >
        <Icon size={iconSize} stroke={1.7} />
      </ActionIcon>
      {named.tip}
    </>
  );
}
