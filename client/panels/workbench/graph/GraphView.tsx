import type { Subgraph } from "#model/graph.js";
import { Button } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { entityKeys } from "../../../core/expansion/bring-actions.js";
import { entityTypeOf } from "../../../core/names/entity-type.js";
import { useCore } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { usePicture } from "../pictures/use-picture.js";
import { useZoom } from "../pictures/use-zoom.js";
import { ZoomButtons } from "../pictures/ZoomButtons.js";
import type { ResultViewProps } from "../results/result-views.js";
import { GraphPicture } from "./GraphPicture.js";
import styles from "./graph.module.css";
import { countsOf, MOST_DRAWN } from "./result-picture.js";

type Connecting = "off" | "coming" | "failed" | { readonly of: Subgraph; readonly graph: Subgraph };

/** What a query returned as a graph: only that, or with all facts that link its entities with each other. */
export function GraphView({ result: { graph }, offerPicture }: ResultViewProps) {
  const core = useCore();
  const { t } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const [connecting, setConnecting] = useState<Connecting>("off");
  const connected = typeof connecting === "object" && connecting.of === graph ? connecting.graph : null;
  const shown = connected ?? graph;
  const zoom = useZoom(drawing);
  usePicture(drawing, { title: t("graph.title"), offerPicture });
  const connect = async (isOn: boolean) => {
    if (!isOn) return setConnecting("off");
    setConnecting("coming");
    try {
      const { relationships } = await core.factsBetween(entityKeys(graph.nodes));
      const all = new Map([...graph.relationships, ...relationships].map((one) => [one.id, one]));
      setConnecting({ of: graph, graph: { nodes: graph.nodes, relationships: [...all.values()] } });
    } catch {
      setConnecting("failed");
    }
  };
  const toCanvas = async () => {
    core.showResult("replace");
    await core.addBetween();
  };
  const isDrawn = shown.nodes.length <= MOST_DRAWN;
  const added = shown.relationships.length - graph.relationships.length;
  return (
    <div className={styles["view"]}>
      <div className={styles["bar"]}>
        <label className={styles["switch"]}>
          <input
            type="checkbox"
            checked={connected !== null || connecting === "coming"}
            disabled={connecting === "coming"}
            onChange={({ currentTarget }) => void connect(currentTarget.checked)}
          />
          {t("graph.connect")}
        </label>
        <span className={styles["remark"]} role="status">
          {connecting === "failed"
            ? t("graph.connectFailed")
            : connected !== null && t("graph.added", { count: added })}
        </span>
        {connected !== null && added > 0 && (
          <Button size="compact-sm" variant="light" onClick={() => void toCanvas()}>
            {t("graph.toCanvas")}
          </Button>
        )}
        {isDrawn && (
          <div className={styles["zoom"]}>
            <ZoomButtons zoom={zoom} />
          </div>
        )}
      </div>
      {isDrawn ? (
        <GraphPicture graph={shown} drawing={drawing} zoom={zoom} />
      ) : (
        <p className={styles["remark"]}>{t("graph.tooMany", { count: shown.nodes.length, most: MOST_DRAWN })}</p>
      )}
      <Counts graph={shown} />
    </div>
  );
}

function Counts({ graph }: { readonly graph: Subgraph }) {
  const { t, typeName, relationName, number } = useWords();
  const [labels, types] = useMemo(
    () => [
      countsOf(graph.nodes.map((node) => entityTypeOf(node) ?? node.labels[0] ?? "")),
      countsOf(graph.relationships.map(({ type }) => type)),
    ],
    [graph],
  );
  const told = [
    ...labels.map(([label, count]) => `${typeName(label)} ${number(count)}`),
    ...types.map(([type, count]) => `${relationName(type)} ${number(count)}`),
  ];
  return (
    <ul className={styles["counts"]} aria-label={t("graph.counts")}>
      {told.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
