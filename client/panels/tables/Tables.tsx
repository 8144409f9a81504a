import { CloseButton, Tabs } from "@mantine/core";
import { useEffect, useRef } from "react";
import { displayedGraph } from "../../core/scene/derive.js";
import { useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { NodeTable } from "./NodeTable.js";
import { RelationshipTable } from "./RelationshipTable.js";
import styles from "./tables.module.css";

/** Everything that is shown, as two tables: the canvas for those who cannot or do not want to see it, and a list for those who do. */
export function Tables() {
  const layout = useLayoutStore();
  const { nodes, relationships } = useCoreState(displayedGraph);
  const { number, t } = useWords();
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => drawer.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(), []);
  return (
    <div className={styles["tables"]} ref={drawer} data-testid="tables">
      <Tabs defaultValue="nodes" keepMounted={false} className={styles["tabs"] ?? ""}>
        <div className={styles["bar"]}>
          <Tabs.List aria-label={t("table.title")} className={styles["tabList"] ?? ""}>
            <Tabs.Tab value="nodes">
              {t("table.nodes")} <span className={styles["count"]}>{number(nodes.length)}</span>
            </Tabs.Tab>
            <Tabs.Tab value="relationships">
              {t("table.relationships")} <span className={styles["count"]}>{number(relationships.length)}</span>
            </Tabs.Tab>
          </Tabs.List>
          <CloseButton size="sm" aria-label={t("table.close")} onClick={() => layout.setState({ drawer: null })} />
        </div>
        <Tabs.Panel value="nodes" className={styles["panel"] ?? ""}>
          <NodeTable />
        </Tabs.Panel>
        <Tabs.Panel value="relationships" className={styles["panel"] ?? ""}>
          <RelationshipTable />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
