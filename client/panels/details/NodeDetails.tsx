import type { EntityAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { Button, Tabs, Tooltip } from "@mantine/core";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconTopologyExpand from "@tabler/icons-react/icons/IconTopologyStarRing2";
import IconAdjustments from "@tabler/icons-react/icons/IconAdjustmentsHorizontal";
import { Suspense, useMemo } from "react";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { nameInKey, nodeName, otherName } from "../../core/scene/derive.js";
import { broughtBy, joinedBy } from "../../core/expansion/expansion.js";
import { scopeOf } from "../../core/names/scope.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { NoteField } from "../notes/NoteField.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { ToolButton } from "../parts/ToolButton.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import { typeVariable } from "../theme.js";
import { Behind } from "./Behind.js";
import styles from "./details.module.css";
import { PropertyList } from "./PropertyList.js";
import { DETAIL_TABS, firstTab } from "./tabs.js";
import { late } from "../parts/late.js";

const ExpandPanel = late(
  () => import("../expand/ExpandPanel.js"),
  ({ ExpandPanel }) => ExpandPanel,
);

export function NodeDetails({ id }: { readonly id: string }) {
  const core = useCore();
  const onCanvas = useCoreState((state) => state.dataset.nodes.get(id));
  const details = useCoreState((state) => state.details);
  const { language, t } = useWords();
  const answer = details.status === "ready" && details.value.answer.entity.id === id ? details.value.answer : null;
  const node = answer?.entity ?? onCanvas;
  return (
    <>
      {node !== undefined && <Head node={node} answer={answer} />}
      {details.status === "failed" && (
        <FailureNote
          title={t("details.failed", { name: node === undefined ? nameInKey(id) : nodeName(node, language) })}
          failure={details.failure}
          onRetry={() => void core.select(id)}
        />
      )}
      {details.status === "ready" && answer !== null && (
        <>
          <Sections answer={answer} />
          <Behind queries={QUERIES} params={{ key: id }} />
        </>
      )}
      {details.status === "loading" && <Lines count={6} />}
      {details.status === "idle" && node !== undefined && <PropertyList properties={node.properties} />}
    </>
  );
}

/** What the details of an entity were asked with. */
const QUERIES = ["neighbours", "entity-evidence", "entity-observations", "entity-merges"] as const;

interface HeadProps {
  readonly node: GraphNode;
  readonly answer: EntityAnswer | null;
}

function Head({ node, answer }: HeadProps) {
  const { language, t, typeName } = useWords();
  const type = entityTypeOf(node) ?? node.labels[0] ?? "";
  const name = nodeName(node, language);
  const other = otherName(node, language);
  const scope = scopeOf(node);
  return (
    <header className={styles["head"]} style={{ "--type": typeVariable(type) }}>
      <p className={styles["type"]}>
        <TypeIcon type={type} size={15} />
        {[typeName(type), scope].filter((part) => part !== null).join(" · ")}
      </p>
      <h3 className={styles["name"]}>{name}</h3>
      {other !== null && <p className={styles["other"]}>{other}</p>}
      <Aliases of={node.properties["aliases"]} />
      {answer !== null && (
        <p className={styles["totals"]}>
          {t("details.inStore", { count: answer.degree })} · {t("details.mentions", { count: answer.mentions })} ·{" "}
          {t("details.documents", { count: answer.documents.total })}
        </p>
      )}
      <HeadActions node={node} answer={answer} />
      <NoteField at={{ kind: "node", id: node.id }} />
    </header>
  );
}

/** So many other names stand in the head; the tab of names has all. */
const MOST_ALIASES = 6;

function Aliases({ of }: { readonly of: unknown }) {
  const { t } = useWords();
  const all = Array.isArray(of) ? of.map(String) : [];
  if (all.length === 0) return null;
  // The shortest say most: 全市完成生产总值 is 生产总值 with what stood before it.
  const shown = all.toSorted((one, other) => one.length - other.length).slice(0, MOST_ALIASES);
  const left = all.length - shown.length;
  return (
    <p className={styles["aliases"]}>
      <span>{t("details.aliases")}</span> <bdi lang="zh-CN">{shown.join(t("list.comma"))}</bdi>{" "}
      {left > 0 && <span>{t("details.aliasesLeft", { count: left })}</span>}
    </p>
  );
}

function HeadActions({ node, answer }: HeadProps) {
  const core = useCore();
  const { number, t } = useWords();
  const isExpanding = useCoreState((state) => state.pending.has(`expand:${node.id}`));
  const isAsking = useCoreState((state) => state.asking?.id === node.id);
  return (
    <>
      <div className={styles["headActions"]}>
        <Tooltip label={<ExpandTotals answer={answer} />} multiline position="bottom-start">
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconTopologyExpand size={15} stroke={1.8} />}
            loading={isExpanding}
            disabled={answer?.degree === 0}
            onClick={() => void core.expandOrAsk(node.id)}
          >
            {t("details.expand")}
            {answer !== null && <span className={styles["degree"]}>{number(answer.degree)}</span>}
          </Button>
        </Tooltip>
        <ToolButton
          label={t("expand.title")}
          icon={IconAdjustments}
          aria-expanded={isAsking}
          disabled={answer?.degree === 0}
          onClick={() => (isAsking ? core.closeNeighbours() : void core.askNeighbours(node.id))}
        />
        <ToolButton label={t("details.centre")} icon={IconFocus2} onClick={() => void core.show(node.id)} />
        <Expanded id={node.id} />
      </div>
      {isAsking && (
        <Suspense fallback={<Lines count={4} />}>
          <ExpandPanel id={node.id} />
        </Suspense>
      )}
    </>
  );
}

/** How many more are brought at a time. */
const MORE = 20;

/** How much of the neighbourhood an expansion brought, the way to more of it, and back. */
function Expanded({ id }: { readonly id: string }) {
  const core = useCore();
  const expansion = useCoreState((state) => state.expansions.get(id));
  const dataset = useCoreState((state) => state.dataset);
  const { t } = useWords();
  const brought = useMemo(() => broughtBy(dataset, id).size, [dataset, id]);
  const joined = useMemo(() => joinedBy(dataset, id).length, [dataset, id]);
  const isPart = expansion !== undefined && expansion.shown < expansion.total;
  return (
    <>
      {isPart && (
        <Button
          size="compact-sm"
          variant="subtle"
          title={t("list.part", { shown: expansion.shown, total: expansion.total })}
          onClick={() => void core.expand(id, { count: MORE })}
        >
          {t("expand.more", { count: Math.min(MORE, expansion.total - expansion.shown) })}
        </Button>
      )}
      {brought + joined > 0 && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => core.collapse(id)}>
          {brought > 0 ? t("expand.collapse", { count: brought }) : t("expand.collapseFacts", { count: joined })}
        </Button>
      )}
    </>
  );
}

/** What expanding would bring: totals by the type at the other end. */
function ExpandTotals({ answer }: Pick<HeadProps, "answer">) {
  const { number, t, typeName } = useWords();
  const counts = new Map<string, number>();
  for (const { label, count } of answer?.totals ?? []) counts.set(label, (counts.get(label) ?? 0) + count);
  return (
    <>
      {t("details.expandTitle")}
      {[...counts].map(([label, count]) => (
        <span key={label} className={styles["expandTotal"]}>
          <TypeIcon type={label} size={14} />
          <span>{typeName(label)}</span>
          <span>{number(count)}</span>
        </span>
      ))}
    </>
  );
}

function Sections({ answer }: { readonly answer: EntityAnswer }) {
  const { t } = useWords();
  const tabs = DETAIL_TABS.filter(({ when }) => when === undefined || when(answer));
  return (
    <Tabs variant="pills" defaultValue={firstTab(answer)} keepMounted={false} className={styles["tabs"] ?? ""}>
      <Tabs.List>
        {tabs.map(({ name, title, count }) => (
          <Tabs.Tab key={name} value={name}>
            {t(title)} {count !== undefined && <Count count={count(answer)} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, component: Component }) => (
        <Tabs.Panel key={name} value={name}>
          <Suspense fallback={<Lines count={5} />}>
            <Component answer={answer} />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Count({ count }: { readonly count: number }) {
  const { number } = useWords();
  return <span className={styles["count"]}>{number(count)}</span>;
}
