import { useId } from "react";
import { RULE_COLOUR_NAMES } from "../../core/look/palette.js";
import { RULE_ICON_NAMES } from "../../core/look/rule-icons.js";
import { propertyNames } from "../../core/fields/property-fields.js";
import type { LabelStyle, Style } from "../../core/style-rules/style-rule.js";
import { useCoreState } from "../frame/page-context.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import { RuleSign } from "../parts/RuleSign.js";
import parts from "../parts/parts.module.css";
import styles from "./filters.module.css";

const SIZES = [0.6, 1.5, 2, 3] as const;

interface StyleEditorProps {
  readonly style: Style;
  readonly isForNodes: boolean;
  readonly onChange: (style: Style) => void;
}

/** What a rule changes: colour, size, icon, name. */
export function StyleEditor({ style, isForNodes, onChange }: StyleEditorProps) {
  const { t, number } = useWords();
  return (
    <div className={styles["style"]}>
      <ColourChoice style={style} onChange={onChange} />
      <Choice
        label={t(isForNodes ? "rules.size" : "rules.thickness")}
        value={style.size === null ? "" : String(style.size)}
        options={SIZES.map((size) => [String(size), t("rules.times", { factor: number(size) })])}
        onChange={(value) => onChange({ ...style, size: value === "" ? null : Number(value) })}
      />
      {isForNodes && <IconChoice style={style} onChange={onChange} />}
      {isForNodes && <LabelChoice style={style} onChange={onChange} />}
    </div>
  );
}

function ColourChoice({ style, onChange }: Omit<StyleEditorProps, "isForNodes">) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className={styles["colours"]}>
      <legend>{t("rules.colour")}</legend>
      {[null, ...RULE_COLOUR_NAMES].map((colour) => (
        <label key={colour} title={t(colour === null ? "rules.asUsual" : `colour.${colour}`)}>
          <input
            type="radio"
            name={name}
            aria-label={t(colour === null ? "rules.asUsual" : `colour.${colour}`)}
            checked={style.colour === colour}
            onChange={() => onChange({ ...style, colour })}
          />
          <i data-none={colour === null} style={colour === null ? {} : { background: `var(--rule-${colour})` }} />
        </label>
      ))}
    </fieldset>
  );
}

function IconChoice({ style, onChange }: Omit<StyleEditorProps, "isForNodes">) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className={styles["colours"]}>
      <legend>{t("rules.icon")}</legend>
      {[null, ...RULE_ICON_NAMES].map((icon) => {
        const title = t(icon === null ? "rules.asUsual" : `ruleIcon.${icon}`);
        return (
          <label key={icon} title={title}>
            <input
              type="radio"
              name={name}
              aria-label={title}
              checked={style.icon === icon}
              onChange={() => onChange({ ...style, icon })}
            />
            {icon === null ? (
              <i data-none="true" />
            ) : (
              <span className={styles["sign"]}>
                <RuleSign icon={icon} size={15} />
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}

function LabelChoice({ style, onChange }: Omit<StyleEditorProps, "isForNodes">) {
  const properties = useCoreState(({ dataset }) => propertyNames(dataset));
  const { t, named } = useWords();
  return (
    <Choice
      label={t("rules.label")}
      value={valueOf(style.label)}
      options={[
        ["always", t("rules.always")],
        ["never", t("rules.never")],
        ...properties.map((property) => [`property:${property}`, named("property", property)] as const),
      ]}
      onChange={(value) => onChange({ ...style, label: labelFrom(value) })}
    />
  );
}

function valueOf(label: LabelStyle | null): string {
  if (label === null) return "";
  return "show" in label ? label.show : `property:${label.property}`;
}

function labelFrom(value: string): LabelStyle | null {
  if (value === "always" || value === "never") return { show: value };
  return value === "" ? null : { property: value.slice("property:".length) };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  const { t } = useWords();
  return (
    <div className={styles["line"]}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={classNames(parts["box"], styles["select"])}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t("rules.asUsual")}</option>
        {options.map(([each, title]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
