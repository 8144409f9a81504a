import {
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";
import { ENTITY_TYPES } from "#model/entity-types.js";
import { buttonRoot } from "./parts/button-root.js";
import { ACCENT, RULE_COLOURS, statusColours, SURFACE, TYPE_COLOURS, type Scheme } from "../core/look/palette.js";

const teal: MantineColorsTuple = [
  "#e6f5f7",
  "#cfeaee",
  "#9fd6de",
  "#6cc1cd",
  "#3bc9db",
  "#22a5ba",
  "#1593a8",
  "#0f8297",
  "#0b7285",
  "#085a69",
];

const dark: MantineColorsTuple = [
  "#e6e9ec",
  "#c6ccd2",
  "#9aa4ae",
  "#75808a",
  "#3a4149",
  "#2b3036",
  "#1c2024",
  "#14171a",
  "#0f1214",
  "#0b0d0f",
];

const FONTS = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Mantine chooses the words' colour on a filled button by the light theme's shade alone; here by the shade that is painted. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  return input.variant === "filled" && isPrimary
    ? { ...colours, color: "var(--mantine-primary-color-contrast)" }
    : colours;
};

export const theme = createTheme({
  variantColorResolver,
  colors: { teal, dark },
  primaryColor: "teal",
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: FONTS,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  headings: { fontFamily: FONTS, fontWeight: "600" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // The least that a target may measure, where they stand close together (WCAG 2.2, 2.5.8).
    ActionIcon: { styles: { root: { "--ai-size-sm": "24px" } } },
    CloseButton: { styles: { root: { "--cb-size-sm": "24px" } } },
    Button: { defaultProps: { renderRoot: buttonRoot } },
    // The placeholder that would take the focus is no menu item, which a menu may not hold.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // Otherwise each opening would hold all that earlier ones showed, for as long as the page is open.
    Popover: { defaultProps: { preventPositionChangeWhenVisible: false } },
  },
});

const NEUTRALS = {
  light: {
    "--surface": SURFACE.light,
    "--raised": "#f7f8f9",
    "--sunken": "#eef0f2",
    "--paper": "#ffffff",
    "--line": "#dfe3e7",
    "--text": "#1f2933",
    "--quiet": "#56616d",
    "--accent": ACCENT.light,
    "--accent-soft": "#dcf1f4",
    "--reading-mark": "#fff3c4",
    "--damage": "#a0170d",
    "--shadow": "0 1px 2px rgb(16 24 32 / 6%), 0 4px 16px rgb(16 24 32 / 8%)",
  },
  dark: {
    "--surface": SURFACE.dark,
    "--raised": "#1c2024",
    "--sunken": "#262b31",
    "--paper": "#22272c",
    "--line": "#323940",
    "--text": "#e6e9ec",
    "--quiet": "#a3adb7",
    "--accent": ACCENT.dark,
    "--accent-soft": "#143a42",
    "--reading-mark": "#3d3614",
    "--damage": "#ffb0a8",
    "--shadow": "0 1px 2px rgb(0 0 0 / 40%), 0 6px 20px rgb(0 0 0 / 45%)",
  },
} as const satisfies Record<Scheme, Readonly<Record<string, string>>>;

/** What stands out more for readers whose system asks for it: lines as much as text, quiet words nearly as much as the others. */
const STRONG_NEUTRALS = {
  light: {
    "--line": "#5c6773",
    "--text": "#0a0f14",
    "--quiet": "#2f3842",
    "--accent": "#064e5c",
    "--shadow": "0 0 0 1px #5c6773",
  },
  dark: {
    "--line": "#8d98a3",
    "--text": "#ffffff",
    "--quiet": "#d3dae1",
    "--accent": "#8ae6f2",
    "--shadow": "0 0 0 1px #8d98a3",
  },
} as const satisfies Record<Scheme, Readonly<Record<string, string>>>;

/** The page's own colours as CSS variables, those of types and statuses from the palette that the canvas paints with. */
export const cssVariables: CSSVariablesResolver = () => allVariables(false);
export const strongCssVariables: CSSVariablesResolver = () => allVariables(true);

function allVariables(isStrong: boolean) {
  return { variables: {}, light: variablesOf("light", isStrong), dark: variablesOf("dark", isStrong) };
}

/** Name of the CSS variable that holds a type's colour. */
export function typeVariable(type: string): string {
  return ENTITY_TYPES.some((known) => known === type) ? `var(--type-${type})` : "var(--quiet)";
}

function variablesOf(scheme: Scheme, isStrong: boolean): Record<string, string> {
  const neutrals = isStrong ? { ...NEUTRALS[scheme], ...STRONG_NEUTRALS[scheme] } : NEUTRALS[scheme];
  const types = ENTITY_TYPES.map((type) => [`--type-${type}`, TYPE_COLOURS[scheme][type]]);
  const statuses = Object.entries(statusColours(scheme, isStrong)).map(([status, colour]) => [
    `--status-${status}`,
    colour,
  ]);
  const rejected = ["--status-rejected", statusColours(scheme, isStrong).planned];
  const rules = Object.entries(RULE_COLOURS[scheme]).map(([name, colour]) => [`--rule-${name}`, colour]);
  return {
    ...neutrals,
    ...Object.fromEntries([...types, ...statuses, rejected, ...rules]),
    "--mantine-color-body": neutrals["--surface"],
    "--mantine-color-text": neutrals["--text"],
    "--mantine-color-dimmed": neutrals["--quiet"],
    ...(isStrong && { "--mantine-color-default-border": neutrals["--line"] }),
  };
}
