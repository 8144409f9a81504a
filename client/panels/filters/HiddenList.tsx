import { Button } from "@mantine/core";
import IconEye from "@tabler/icons-react/icons/IconEye";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { State } from "../../core/state.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { thingName } from "../messages/thing-name.js";
import { useWords, type Words } from "../messages/words.js";
import { LineSample } from "../parts/LineSample.js";
import { ToolButton } from "../parts/ToolButton.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./filters.module.css";

/** Who hid more than these one by one gets them back together. */
const LISTED = 100;

/** Nodes and relationships that were hidden one by one, each to be shown again. */
export function HiddenList() {
  const core = useCore();
  const hidden = useCoreState((state) => state.hidden);
  const dataset = useCoreState((state) => state.dataset);
  const words = useWords();
  const { t } = words;
  // The last one hidden is the one most often wanted back.
  const items = [...hidden].toReversed().flatMap((id) => itemFrom(dataset, id, words) ?? []);
  if (items.length === 0) return null;
  const more = items.length - LISTED;
  return (
    <>
      <div className={styles["listHead"]}>
        <h3>{t("filters.hidden")}</h3>
        {items.length > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => core.unhide()}>
            {t("filters.unhideAll")}
          </Button>
        )}
      </div>
      <ul className={styles["hiddenList"]} data-testid="hidden-list">
        {items.slice(0, LISTED).map(({ id, name, type }) => (
          <li key={id}>
            {type === null ? <LineSample status={null} /> : <TypeIcon type={type} size={15} />}
            <span title={name}>{name}</span>
            <ToolButton
              label={t("filters.unhide", { name })}
              icon={IconEye}
              iconSize={16}
              className={styles["hiddenShow"] ?? ""}
              onClick={() => core.unhide([id])}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles["note"]}>{t("filters.hiddenMore", { count: more })}</p>}
    </>
  );
}

/** Undefined: it is not on the canvas. */
function itemFrom(dataset: State["dataset"], id: string, words: Words) {
  const name = thingName(dataset, id, words);
  const node = dataset.nodes.get(id);
  return name === undefined
    ? undefined
    : { id, name, type: node ? (entityTypeOf(node) ?? node.labels[0] ?? "") : null };
}
