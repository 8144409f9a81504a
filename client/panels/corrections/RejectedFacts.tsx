import { UnstyledButton } from "@mantine/core";
import IconFlag from "@tabler/icons-react/icons/IconFlag3";
import { useEffect } from "react";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import { rejectedFacts } from "../../core/corrections/rejected.js";
import { nameInKey, nodeName } from "../../core/scene/derive.js";
import { valueOf } from "../../core/loadable.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { factLine } from "../messages/fact-sentence.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import styles from "./corrections.module.css";

interface RejectedFactsProps {
  readonly node: GraphNode;
  /** Nodes that may be at the other ends. */
  readonly others: readonly GraphNode[];
}

/** What was said to be no fact of a node: how many, and by a switch for the whole page which. */
export function RejectedFacts({ node, others }: RejectedFactsProps) {
  const core = useCore();
  const corrections = useCoreState((state) => state.corrections);
  const isShown = useCoreState((state) => state.isRejectedShown);
  const { t } = useWords();
  useEffect(() => {
    if (core.state.getState().corrections.status === "idle") void core.loadCorrections();
  }, [core]);
  const facts = rejectedFacts(valueOf(corrections) ?? []).filter(
    ({ start, end }) => start === node.id || end === node.id,
  );
  if (facts.length === 0) return null;
  return (
    <section className={styles["rejected"]} data-testid="rejected">
      <div>
        <UnstyledButton
          className={parts["opener"]}
          aria-expanded={isShown}
          onClick={() => void core.showRejected(!isShown)}
        >
          <IconFlag size={15} stroke={1.7} />
          {t(isShown ? "correction.hideCount" : "correction.showCount", { count: facts.length })}
        </UnstyledButton>
      </div>
      {isShown && (
        <ul>
          {facts.map((fact) => (
            <li key={fact.id}>
              <RejectedLine fact={fact} nodes={[node, ...others]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RejectedLine({ fact, nodes }: { readonly fact: GraphRelationship; readonly nodes: readonly GraphNode[] }) {
  const core = useCore();
  const dataset = useCoreState((state) => state.dataset);
  const { language, relationName } = useWords();
  const nameOf = (id: string) => {
    const node = nodes.find((one) => one.id === id) ?? dataset.nodes.get(id);
    return node === undefined ? nameInKey(id) : nodeName(node, language);
  };
  return (
    <UnstyledButton className={styles["line"]} onClick={() => void core.openEvidence(fact.id)}>
      <s>{factLine({ start: nameOf(fact.start), type: fact.type, end: nameOf(fact.end) }, { relationName })}</s>
    </UnstyledButton>
  );
}
