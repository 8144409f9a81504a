import IconBinaryTree from "@tabler/icons-react/icons/IconBinaryTree";
import IconStopwatch from "@tabler/icons-react/icons/IconStopwatch";
import { askedPlan } from "../../../core/query-guards/limited-text.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { ToolButton } from "../../parts/ToolButton.js";

const WAYS = [
  { kind: "EXPLAIN", name: "plan.explain", icon: IconBinaryTree },
  { kind: "PROFILE", name: "plan.profile", icon: IconStopwatch },
] as const;

/** Show how the engine would go about the query, or how it did; the text stays as it is. */
export function PlanButtons() {
  const core = useCore();
  const text = useCoreState((state) => state.query.text);
  const isRunning = useCoreState((state) => state.query.result.status === "loading");
  const { t } = useWords();
  const show = (kind: (typeof WAYS)[number]["kind"]) => {
    core.viewResult("plan");
    void core.runQuery(askedPlan(text, kind));
  };
  return WAYS.map(({ kind, name, icon }) => (
    <ToolButton
      key={kind}
      label={t(name)}
      icon={icon}
      size="sm"
      disabled={isRunning || text.trim() === ""}
      onClick={() => show(kind)}
    />
  ));
}
