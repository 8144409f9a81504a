import { ActionIcon, CloseButton, Switch } from "@mantine/core";
import IconArrowUp from "@tabler/icons-react/icons/IconArrowUp";
import "@mantine/core/styles/Switch.css";
import "@mantine/core/styles/InlineInput.css";
import type { StyleRule } from "../../core/style-rules/style-rule.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { conditionTitle } from "./condition-words.js";
import { ChooseMeeting } from "./ChooseMeeting.js";
import { ConditionEditor } from "./ConditionEditor.js";
import styles from "./filters.module.css";
import { isAboutNodes } from "./subject.js";
import { StyleEditor } from "./StyleEditor.js";

interface RuleCardProps {
  readonly rule: StyleRule;
  readonly isFirst: boolean;
}

/** A style rule: if …, then. */
export function RuleCard({ rule, isFirst }: RuleCardProps) {
  const core = useCore();
  const words = useWords();
  const { t } = words;
  const title = conditionTitle(rule.condition, words);
  return (
    <li className={styles["card"]} aria-label={title} data-testid={`rule-${rule.condition.kind}`}>
      <div className={styles["cardHead"]}>
        <Switch
          size="xs"
          checked={rule.isOn}
          aria-label={t("filters.isOn", { filter: title })}
          onChange={() => core.putRule({ ...rule, isOn: !rule.isOn })}
        />
        <h4>{title}</h4>
        {/* Stays where it can do no more, so that keys that moved the rule to the top do not lose their place. */}
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("rules.moveUp", { rule: title })}
          title={t("rules.moveUp", { rule: title })}
          aria-disabled={isFirst}
          {...(isFirst && { "data-disabled": true })}
          onClick={() => core.moveRule(rule.id)}
        >
          <IconArrowUp size={15} stroke={1.7} />
        </ActionIcon>
        <ChooseMeeting condition={rule.condition} title={title} />
        <CloseButton
          size="sm"
          aria-label={t("filters.remove", { filter: title })}
          onClick={() => core.removeRule(rule.id)}
        />
      </div>
      <ConditionEditor
        condition={rule.condition}
        onChange={(condition) => core.putRule({ ...rule, condition, isOn: true })}
      />
      <StyleEditor
        style={rule.style}
        isForNodes={isAboutNodes(rule.condition)}
        onChange={(style) => core.putRule({ ...rule, style, isOn: true })}
      />
    </li>
  );
}
