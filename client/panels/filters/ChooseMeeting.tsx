import { ActionIcon } from "@mantine/core";
import IconListCheck from "@tabler/icons-react/icons/IconListCheck";
import { useMemo } from "react";
import type { Condition } from "../../core/conditions/condition.js";
import { idsMeeting } from "../../core/conditions/meeting.js";
import { displayedGraph } from "../../core/scene/derive.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";

interface ChooseMeetingProps {
  readonly condition: Condition;
  /** What the condition is called. */
  readonly title: string;
}

/** Chooses together all that is shown and meets a condition. */
export function ChooseMeeting({ condition, title }: ChooseMeetingProps) {
  const core = useCore();
  const graph = useCoreState(graphContext);
  const shown = useCoreState(displayedGraph);
  const { t } = useWords();
  const found = useMemo(() => idsMeeting(condition, graph, shown), [condition, graph, shown]);
  const label = t("filters.choose", { filter: title, count: found.length });
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={found.length === 0}
      onClick={() => core.choose(found)}
    >
      <IconListCheck size={15} stroke={1.7} />
    </ActionIcon>
  );
}
