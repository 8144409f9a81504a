import type { NodeNumber } from "../../core/fields/field.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { nodeValues } from "../../core/fields/node-values.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { FoldedRow } from "./FoldedRow.js";
import { ColourButton, SizeButton } from "./TellButtons.js";
import { TopList } from "./TopList.js";

/** A number that is known of nodes without being measured. */
export function FieldRow({ field: { name, needsCounts } }: { readonly field: NodeNumber }) {
  const core = useCore();
  return (
    <FoldedRow
      field={name}
      onOpen={() => needsCounts && void core.countMentions()}
      buttons={
        <>
          <SizeButton field={name} />
          <ColourButton field={name} />
        </>
      }
    >
      <Top field={name} />
    </FoldedRow>
  );
}

function Top({ field }: { readonly field: string }) {
  const graph = useCoreState(graphContext);
  return <TopList field={field} values={nodeValues(field, graph)} />;
}
