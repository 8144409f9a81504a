import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconQuote from "@tabler/icons-react/icons/IconQuote";
import { useEffect, useMemo } from "react";
import type { GraphRelationship } from "#model/graph.js";
import { chosenFactsShown, displayedGraph } from "../../core/scene/derive.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { relationshipColumns } from "./relationship-columns.js";
import { RowButton } from "./RowButton.js";
import { TableView } from "./TableView.js";
import { useOpenDetails } from "./use-open-details.js";

/** All relationships that are shown. */
export function RelationshipTable() {
  const core = useCore();
  const { relationships } = useCoreState(displayedGraph);
  const graph = useCoreState(graphContext);
  const selected = useCoreState(({ selection }) => (selection?.kind === "relationship" ? selection.id : null));
  const columns = useMemo(() => relationshipColumns(graph), [graph]);
  const chosen = useCoreState(chosenFactsShown);
  const open = ({ id }: GraphRelationship) => void core.openEvidence(id);
  const openDetails = useOpenDetails();
  // Titles and years of the documents that state the facts.
  useEffect(() => {
    if (core.state.getState().documents.status === "idle") void core.loadDocuments();
  }, [core]);
  return (
    <TableView
      name="relationships"
      items={relationships}
      columns={columns}
      selected={selected}
      onSelect={open}
      chosen={chosen}
      onKey={(relationship, { key }) => {
        if (key === "Enter") openDetails(() => open(relationship));
        else if (key === "h") core.hide(chosen.has(relationship.id) ? [...chosen] : [relationship.id]);
        else if (key === "Escape" && chosen.size > 0) core.choose([]);
        else return false;
        return true;
      }}
      actions={RelationshipActions}
    />
  );
}

function RelationshipActions({ item: { id, start, end } }: { readonly item: GraphRelationship }) {
  const core = useCore();
  const { t } = useWords();
  return (
    <>
      <RowButton label={t("table.evidence")} icon={IconQuote} onPress={() => void core.openEvidence(id)} />
      <RowButton label={t("table.centreEnds")} icon={IconFocus2} onPress={() => core.centre([start, end])} />
      <RowButton label={t("table.hideFact")} icon={IconEyeOff} onPress={() => core.hide([id])} />
    </>
  );
}
