import type { Subgraph } from "#model/graph.js";
import { Button } from "@mantine/core";
import IconTopologyStar3 from "@tabler/icons-react/icons/IconTopologyStar3";
import { useState } from "react";
import { useCore } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { ASKS_ABOVE, FEWER, FewerOrAll } from "../../parts/FewerOrAll.js";
import { takeUp } from "../../parts/take-up.js";

type Mode = "add" | "replace";

/** Puts a result's nodes on the canvas; of very many it is asked first whether it shall be all. */
export function ToCanvas({ graph }: { readonly graph: Subgraph }) {
  const core = useCore();
  const { t } = useWords();
  const nodes = graph.nodes.length;
  // Where the query returned no relationships, nothing tells which are the most linked.
  const fewer = graph.relationships.length > 0 ? "workbench.mostLinked" : "workbench.firstNodes";
  const [asked, setAsked] = useState<Mode | null>(null);
  /** Whose button has the focus again once the question is gone. */
  const [answered, setAnswered] = useState<Mode | null>(null);
  const show = (mode: Mode) => (nodes > ASKS_ABOVE ? setAsked(mode) : core.showResult(mode));
  const leave = (mode: Mode) => {
    setAsked(null);
    setAnswered(mode);
  };
  const decide = (mode: Mode, most?: number) => {
    leave(mode);
    core.showResult(mode, most);
  };
  if (asked !== null) {
    return (
      <FewerOrAll
        reason={t("workbench.many", { count: nodes })}
        fewer={t(fewer, { count: FEWER })}
        all={t("workbench.all", { count: nodes })}
        onAnswer={(most) => decide(asked, most)}
        onCancel={() => leave(asked)}
      />
    );
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconTopologyStar3 size={15} stroke={1.8} />}
        title={t("workbench.toCanvasCount", { count: nodes })}
        ref={answered === "replace" ? takeUp : undefined}
        onClick={() => show("replace")}
      >
        {t("workbench.toCanvas")}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        ref={answered === "add" ? takeUp : undefined}
        onClick={() => show("add")}
      >
        {t("workbench.addToCanvas")}
      </Button>
    </>
  );
}
