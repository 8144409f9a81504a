import { UnstyledButton } from "@mantine/core";
import IconArrowLeft from "@tabler/icons-react/icons/IconArrowLeft";
import { useEffect, useRef, useState } from "react";
import { nodeName } from "../../core/scene/derive.js";
import { Evidence } from "../evidence/Evidence.js";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { PanelHead } from "../parts/PanelHead.js";
import styles from "./details.module.css";
import { NodeDetails } from "./NodeDetails.js";

/** What is selected: an entity with its facts, or a fact with its evidence. */
export function Details() {
  const core = useCore();
  const layout = useLayoutStore();
  const selection = useCoreState((state) => state.selection);
  const { t } = useWords();
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(selection);
  // What was pressed in here went with what it was told of; the page's beginning is far from here.
  useEffect(() => {
    const isAnother = before.current !== null && before.current !== selection;
    if (isAnother && document.activeElement === document.body) content.current?.focus({ preventScroll: true });
    before.current = selection;
  }, [selection]);
  const close = () => {
    core.clearSelection();
    layout.setState({ details: false });
  };
  return (
    <>
      <PanelHead title={<Title />} onClose={close} />
      <div ref={content} className={styles["content"]} id="details" tabIndex={-1} data-testid="details">
        {selection === null && <EmptyNote title={t("details.empty")} hint={t("details.emptyHint")} />}
        {selection?.kind === "node" && <NodeDetails key={selection.id} id={selection.id} />}
        {selection?.kind === "relationship" && <Evidence id={selection.id} />}
      </div>
    </>
  );
}

/** The panel's title; above a fact that was reached from an entity, the way back to that entity. */
function Title() {
  const core = useCore();
  const selection = useCoreState((state) => state.selection);
  const nodes = useCoreState((state) => state.dataset.nodes);
  const [from, setFrom] = useState<string | null>(null);
  const { language, t } = useWords();
  if (selection?.kind === "node" && selection.id !== from) setFrom(selection.id);
  if (selection === null && from !== null) setFrom(null);
  if (selection?.kind !== "relationship") return t("details.title");
  const node = from === null ? undefined : nodes.get(from);
  if (from === null || node === undefined) return t("evidence.title");
  return (
    <UnstyledButton className={styles["back"]} onClick={() => void core.select(from)}>
      <IconArrowLeft size={15} stroke={1.8} />
      <span>{nodeName(node, language)}</span>
    </UnstyledButton>
  );
}
