import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconTopologyExpand from "@tabler/icons-react/icons/IconTopologyStarRing2";
import { useEffect, useMemo } from "react";
import type { GraphNode } from "#model/graph.js";
import { chosenShown, displayedGraph, nodeName } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { nodeColumns } from "./node-columns.js";
import { RowButton } from "./RowButton.js";
import { TableView } from "./TableView.js";
import { useOpenDetails } from "./use-open-details.js";

/** All nodes that are shown. */
export function NodeTable() {
  const core = useCore();
  const { nodes } = useCoreState(displayedGraph);
  const graph = useCoreState(graphContext);
  const selected = useCoreState(({ selection }) => (selection?.kind === "node" ? selection.id : null));
  const columns = useMemo(() => nodeColumns(graph), [graph]);
  const chosen = useCoreState(chosenShown);
  /** All that are chosen, where the row is one of them. */
  const targets = ({ id }: GraphNode) => (chosen.has(id) ? [...chosen] : [id]);
  const select = ({ id }: GraphNode) => void core.select(id);
  const openDetails = useOpenDetails();
  useEffect(() => void core.countMentions(), [core]);
  return (
    <TableView
      name="nodes"
      items={nodes}
      columns={columns}
      selected={selected}
      onSelect={select}
      chosen={chosen}
      onKey={(node, { key }) => {
        if (key === "Enter") openDetails(() => select(node));
        else if (key === "e" && !chosen.has(node.id) && entityTypeOf(node) !== undefined) void core.expand(node.id);
        else if (key === "h") core.hide(targets(node));
        else if (key === "Delete") core.remove(targets(node));
        else if (key === "Escape" && chosen.size > 0) core.choose([]);
        else return false;
        return true;
      }}
      actions={NodeActions}
    />
  );
}

function NodeActions({ item: node }: { readonly item: GraphNode }) {
  const core = useCore();
  const { language, t } = useWords();
  const isExpanding = useCoreState(({ pending }) => pending.has(`expand:${node.id}`));
  const name = nodeName(node, language);
  return (
    <>
      <RowButton
        label={t("table.centre", { name })}
        icon={IconFocus2}
        onPress={() => {
          void core.select(node.id);
          core.centre([node.id]);
        }}
      />
      {entityTypeOf(node) !== undefined && (
        <RowButton
          label={t("table.expand", { name })}
          icon={IconTopologyExpand}
          disabled={isExpanding}
          onPress={() => void core.expand(node.id)}
        />
      )}
      <RowButton label={t("table.hide", { name })} icon={IconEyeOff} onPress={() => core.hide([node.id])} />
    </>
  );
}
