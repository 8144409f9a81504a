import type { CSSProperties } from "react";

/** CSS variables are set like other style properties. */
export type WithVariables = CSSProperties;

declare module "react" {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
