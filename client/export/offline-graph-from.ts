import { FACT_STATUSES } from "#model/fact-statuses.js";
import { iconAt } from "../canvas/programs/icon-atlas.js";
import type { ShotEdge, ShotHeading, ShotNode } from "../canvas/renderer/shot.js";
import { isMutual, nodeName } from "../core/scene/derive.js";
import { entityTypeOf } from "../core/names/entity-type.js";
import { RULE_ICON_NAMES } from "../core/look/rule-icons.js";
import type { Quotation } from "../core/details/quotations.js";
import type {
  Both,
  NodeKind,
  OfflineGraph,
  OfflineHeading,
  OfflineLine,
  OfflineNode,
  OfflinePassage,
} from "../offline/offline-graph.js";
import { documentName } from "../panels/evidence/citation.js";
import { en as messagesEn } from "../panels/messages/en.js";
import { createWords, type Words } from "../panels/messages/words.js";
import { zhCN } from "../panels/messages/zh-CN.js";
import { aboutFrom } from "./about.js";
import { ExportError, type ExportSubject } from "./format.js";
import { headingName } from "../panels/messages/heading-texts.js";
import { colourMeanings } from "./colour-meanings.js";
import { captionLines } from "./picture.js";
import { evidenceOf } from "./evidence-of.js";
import type { GraphNode } from "#model/graph.js";
import type { State } from "../core/state.js";
import { namesOnCanvas } from "../core/names/scope.js";

const zh = createWords("zh-CN", zhCN);
const en = createWords("en", messagesEn);
const both = (say: (words: Words) => string): Both => ({ zh: say(zh), en: say(en) });

/** What is shown with the sentences behind it, as an exported page holds it; `missing` sentences are not among them. */
export function offlineGraphFrom(
  subject: ExportSubject,
  quotations: readonly Quotation[],
  missing: number,
): OfflineGraph {
  const { state, about, words } = subject;
  const [light, dark] = (["light", "dark"] as const).map((scheme) =>
    subject.shoot({ extent: "whole", scheme, isPlain: true, isUnbundled: true }),
  );
  if (light === null || light === undefined || dark === null || dark === undefined) throw new ExportError("no-picture");
  const darkNodes = new Map(dark.nodes.map((node) => [node.id, node.look.color]));
  const darkEdges = new Map(dark.edges.map((edge) => [edge.id, edge.look]));
  const kinds = kindsOf(light.nodes);
  const [zhColours, enColours] = [colourMeanings(state, zh), colourMeanings(state, en)];
  const numbers = new Map(light.nodes.map(({ id }, index) => [id, index]));
  const passages = passagesOf(quotations, numbers);
  const said = [zh, en].map((each) =>
    captionLines(aboutFrom(state, { title: about.title, now: new Date(about.date), address: "" }, each), each).slice(
      0,
      -1,
    ),
  );
  const nameOf = namesIn(state.dataset);
  const types = light.edges.map(({ relationship }) => relationship.type);
  return {
    language: words.language === "en" ? "en" : "zh",
    title: about.title,
    about: (said[0] ?? []).map((line, index) => ({ zh: line, en: said[1]?.[index] ?? line })),
    address: about.address,
    kinds: kinds.list,
    nodes: light.nodes.map((node) =>
      offlineNode(node, {
        kind: kinds.indexOf(node),
        dark: darkNodes.get(node.id),
        isChosen: state.chosen.has(node.id),
        name: nameOf(node.node),
      }),
    ),
    relations: namesOf(types, (type) => both((each) => each.relationName(type))),
    statuses: namesOf(FACT_STATUSES, (status) => both((each) => each.named("status", status))),
    bases: namesOf(["stated", "section", "curated", "llm"], (basis) => both((each) => each.named("basis", basis))),
    lines: light.edges.map((edge) =>
      offlineLine(edge, { numbers, dark: darkEdges.get(edge.id), passages: passages.numbers }),
    ),
    headings: light.headings.map((heading) => offlineHeading(heading, numbers, nameOf)),
    texts: light.texts.map(({ text, x, y }) => ({ text, x: Math.round(x), y: Math.round(y) })),
    colours: zhColours.map(({ text, colours }, index) => ({
      text: { zh: text, en: enColours[index]?.text ?? text },
      colours,
    })),
    sources: passages.sources,
    passages: passages.list,
    missing,
  };
}

/** What a node is called in either language, those of one name with their scopes. */
function namesIn(dataset: State["dataset"]): (node: GraphNode) => Both {
  const [zhNames, enNames] = [namesOnCanvas(dataset, "zh-CN"), namesOnCanvas(dataset, "en")];
  return (node) => ({
    zh: zhNames.get(node.id) ?? nodeName(node, "zh-CN"),
    en: enNames.get(node.id) ?? nodeName(node, "en"),
  });
}

function namesOf(names: readonly string[], say: (name: string) => Both): Readonly<Record<string, Both>> {
  return Object.fromEntries(names.map((name) => [name, say(name)]));
}

function kindsOf(nodes: readonly ShotNode[]): {
  readonly list: readonly NodeKind[];
  readonly indexOf: (node: ShotNode) => number;
} {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(labelOf(node), (counts.get(labelOf(node)) ?? 0) + 1);
  const labels = [...counts].toSorted(([, one], [, other]) => other - one).map(([label]) => label);
  return {
    list: labels.map((label) => ({
      name: both((words) => words.typeName(label)),
      type: entityTypeOf({ labels: [label] }) ?? null,
    })),
    indexOf: (node) => labels.indexOf(labelOf(node)),
  };
}

function labelOf({ node }: ShotNode): string {
  return entityTypeOf(node) ?? node.labels[0] ?? "";
}

function offlineHeading(
  { subject, node, members, count, at, room, guide }: ShotHeading,
  numbers: ReadonlyMap<string, number>,
  nameOf: (node: GraphNode) => Both,
): OfflineHeading {
  const nodes = members.flatMap((id) => numbers.get(id) ?? []);
  const name = node === null ? null : nameOf(node);
  return {
    name: both((words) => headingName(subject, (id) => name?.[words === en ? "en" : "zh"] ?? id, words)),
    nodes: count === null ? null : nodes,
    x: Math.round(at.x),
    y: Math.round(at.y),
    room: Math.round(room),
    guide,
  };
}

function offlineNode(
  { node, x, y, radius, look, note }: ShotNode,
  {
    kind,
    dark = look.color,
    isChosen,
    name,
  }: { readonly kind: number; readonly dark: string | undefined; readonly isChosen: boolean; readonly name: Both },
): OfflineNode {
  const icon = RULE_ICON_NAMES.find((name) => name === iconAt(look.icon));
  return {
    name,
    aliases: textsIn(node.properties["aliases"]),
    sounds: textsIn([node.properties["pinyin"], node.properties["initials"]]),
    kind,
    colour: { light: look.color, dark },
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    radius: Math.round(radius * 100) / 100,
    isPinned: look.pinned,
    isChosen,
    note,
    ...(icon && { icon }),
  };
}

function textsIn(listed: unknown): readonly string[] {
  return Array.isArray(listed) ? listed.filter((each) => typeof each === "string" && each !== "") : [];
}

function offlineLine(
  { relationship, start, end, width, look, note }: ShotEdge,
  {
    numbers,
    dark = look,
    passages,
  }: {
    readonly numbers: ReadonlyMap<string, number>;
    readonly dark: ShotEdge["look"] | undefined;
    readonly passages: ReadonlyMap<string, number>;
  },
): OfflineLine {
  const { status, basis } = relationship.properties;
  return {
    start: numbers.get(start.id) ?? 0,
    end: numbers.get(end.id) ?? 0,
    type: relationship.type,
    status: FACT_STATUSES.find((each) => each === status) ?? null,
    basis: typeof basis === "string" ? basis : null,
    colour: { light: look.color, dark: dark.color },
    head: { light: look.headColor, dark: dark.headColor },
    pattern: look.pattern,
    hasArrow: !isMutual(relationship.type),
    width: Math.round(width * 100) / 100,
    passages: evidenceOf(relationship).flatMap((key) => passages.get(key) ?? []),
    note,
  };
}

function passagesOf(quotations: readonly Quotation[], nodes: ReadonlyMap<string, number>) {
  const sources = new Map<string, number>();
  const names: Both[] = [];
  const list = quotations.map(({ text, original, document, section, mentions }): OfflinePassage => {
    const source = sources.get(document.key) ?? names.length;
    if (source === names.length) names.push(both(({ t }) => documentName(document, t)));
    sources.set(document.key, source);
    const marks = mentions.flatMap(({ entity, start, end }) => {
      const node = nodes.get(entity);
      return node === undefined ? [] : [[start, end, node] as const];
    });
    return { text, original, source, section, marks };
  });
  return { list, sources: names, numbers: new Map(quotations.map(({ passage }, index) => [passage, index])) };
}
