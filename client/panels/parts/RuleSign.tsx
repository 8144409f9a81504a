import { RULE_ICONS, type RuleIcon } from "../../core/look/rule-icons.js";
import { ICON_SIDE } from "../../core/look/type-icons.js";

/** The sign that a style rule gives nodes, in the colour of the text. */
export function RuleSign({ icon, size = 16 }: { readonly icon: RuleIcon; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${ICON_SIDE} ${ICON_SIDE}`}
      fill="none"
      stroke="currentcolor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={RULE_ICONS[icon]} />
    </svg>
  );
}
