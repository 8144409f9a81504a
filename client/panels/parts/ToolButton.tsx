import { ActionIcon, Tooltip, type ActionIconProps, type TooltipProps } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";
import type { Icon } from "../actions/action.js";

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
  readonly tip?: Pick<TooltipProps, "position" | "openDelay">;
}

/** A button that shows an icon alone. */
export function ToolButton({ label, hint, icon: Icon, iconSize = 17, isOn, tip, ...button }: ToolButtonProps) {
  return (
    <Tooltip label={hint === undefined ? label : `${label}  ${hint}`} {...tip}>
      <ActionIcon
        variant={isOn === true ? "light" : "subtle"}
        color={isOn === true ? "teal" : "gray"}
        aria-label={label}
        aria-pressed={isOn}
        {...button}
      >
        <Icon size={iconSize} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
