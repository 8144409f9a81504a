declare module "react" {
  /** CSS variables are set like other style properties. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}

export {};
