import type {
  DocumentAnswer,
  DocumentsAnswer,
  EntityAnswer,
  EvidenceAnswer,
  FactAnswer,
  MergesAnswer,
  PassageAnswer,
  QueriesAnswer,
  SectionSummary,
} from "#model/api.js";
import type { NeighbourAnswer, NeighbourTotals, SubgraphAnswer } from "#model/neighbours-api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { InspectionAnswer } from "#model/inspection.js";
import type { Job, JobEntry } from "#model/jobs.js";
import type { EntityType } from "#model/ontology.js";
import type { Params, QueryResult } from "#model/query.js";
import type { GraphSchema } from "#model/schema.js";
import type { SessionAnswer } from "#model/session.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Failure } from "./failure.js";
import type { Filter } from "./filters/filter.js";
import { EMPTY_HISTORY, type History } from "./history.js";
import type { LayoutChoice } from "./layout-choice.js";
import type { MeasureKind, Measures, MeasureScope } from "./measure.js";
import type { Notes } from "./notes/note.js";
import type { Snapshot } from "./api.js";
import type { StyleRule } from "./style-rules/style-rule.js";
import type { LineNames } from "./line-names.js";
import { IDLE, type Loadable } from "./loadable.js";
import type { ViewEntry } from "./view-shelf.js";
import type { Missing } from "./snapshot/picture-record.js";
import { NO_PATHS, type PathSearch } from "./paths.js";
import type { RecentSearch } from "./recent-searches.js";

export type Language = "zh-CN" | "en";
/** `auto` follows the system. */
export type Theme = "light" | "dark" | "auto";

/** Everything that was fetched for the canvas, hidden or not. Insertion order is the order in which it came. */
export interface Dataset {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
  /** Beside which node a node is placed: the one it was expanded from, null where it came with others. */
  readonly origins: ReadonlyMap<string, string | null>;
}

export type Selection =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relationship"; readonly id: string };

/** How much of a node's neighbourhood its expansion brought. */
export interface Expansion {
  readonly shown: number;
  readonly total: number;
}

export interface NodeDetails {
  readonly answer: EntityAnswer;
  /** The facts of the node with the nodes at their other ends; `total` and `truncated` count neighbours. */
  readonly facts: NeighbourAnswer;
}

/** A document as the reader shows it. `passages` grows while pages arrive; it is whole when it is `total` long. */
export interface DocumentText {
  readonly document: DocumentAnswer;
  readonly original: string;
  readonly sections: readonly SectionSummary[];
  readonly passages: readonly PassageAnswer[];
  readonly total: number;
}

/** Work that is going on: `start`, `overview`, `view`, `query`, `add`, `facts`, `expand:<node id>`. */
export type Activity = "start" | "overview" | "view" | "query" | "add" | "facts" | `expand:${string}`;

/** Something that failed and has no place of its own on the page; `retry(id)` does it again. */
export interface Notice {
  readonly id: number;
  readonly activity: Activity;
  readonly failure: Failure;
}

/** Named views, one's own in this browser first. */
export interface SavedViews {
  readonly items: readonly ViewEntry[];
  /** Whether the server has more. */
  readonly truncated: boolean;
  /** Why those of the server are not among them. */
  readonly failure: Failure | null;
}

export interface RemovedView {
  readonly title: string;
  readonly place: ViewEntry["place"];
  readonly snapshot: Snapshot;
}

export interface State {
  readonly dataset: Dataset;
  readonly expansions: ReadonlyMap<string, Expansion>;
  readonly hiddenTypes: ReadonlySet<EntityType>;
  /** What decides, besides types, what is seen; their order does not matter. */
  readonly filters: readonly Filter[];
  /** The first that says something of a thing counts. */
  readonly styleRules: readonly StyleRule[];
  readonly notes: Notes;
  readonly selection: Selection | null;
  /** Set on each wish to have something in the middle of the canvas; a new object each time. */
  readonly focus: { readonly ids: readonly string[] } | null;
  /** What part of the picture is seen, in the canvas's own measure; null: all of it. */
  readonly camera: Camera | null;
  /** Set on each wish to see what a link or a view saw; a new object each time. */
  readonly sight: { readonly camera: Camera | null } | null;
  /** Where nodes stand, in graph coordinates. The canvas finds a place for those that have none, and tells it by `settle`. */
  readonly points: ReadonlyMap<string, Point>;
  /** The box around all when everything was last laid out: the canvas's measure, which cameras are told in. */
  readonly extent: Extent | null;
  /** Nodes that no layout moves. */
  readonly pinned: ReadonlySet<string>;
  /** How what has no place yet finds one when all is laid out. */
  readonly layout: LayoutChoice;
  /** Which lines have names. */
  readonly lineNames: LineNames;
  /** The field of numbers that sizes of nodes tell; null: how many relationships they have. */
  readonly sizeBy: string | null;
  /** The measure that colours of nodes tell; null: they tell types. */
  readonly colourBy: MeasureKind | null;
  /** What was measured, by kind. */
  readonly measures: Measures;
  readonly measureScope: MeasureScope;
  /** Nodes hidden one by one, whatever their type. */
  readonly hidden: ReadonlySet<string>;
  /** Nodes chosen together; beside `selection`, which the details tell of. */
  readonly chosen: ReadonlySet<string>;
  readonly history: History;
  /** What the page opens with where nothing else is asked for, and where it found its place; null where something else was. */
  readonly plain: Pick<State, "dataset" | "points"> | null;
  /** What the link or view that was opened speaks of and the store no longer holds; null where nothing is missing. */
  readonly missing: Missing | null;
  /** Whether the store has more for the overview; null while the canvas does not show one. */
  readonly overview: { readonly limit: number; readonly truncated: boolean } | null;

  /** What the store holds in all: the wholes behind “200 of 1,318”. */
  readonly schema: Loadable<GraphSchema>;
  /** Details of the selected node. */
  readonly details: Loadable<NodeDetails>;
  /** Sentences that mention the selected node, asked for by `loadSentences`. */
  readonly sentences: Loadable<EvidenceAnswer>;
  /** How documents name the selected node, asked for by `loadMerges`. */
  readonly merges: Loadable<MergesAnswer>;
  /** All facts between the ends of the selected fact, asked for by `loadStatements`. */
  readonly statements: Loadable<SubgraphAnswer>;
  /** The selected fact with its sentences. */
  readonly evidence: Loadable<FactAnswer>;

  readonly paths: PathSearch;
  /** Of which node the neighbours are being chosen, and how many there are. */
  readonly asking: { readonly id: string; readonly totals: Loadable<NeighbourTotals> } | null;
  readonly search: {
    readonly text: string;
    /** Empty: all, and sentences. */
    readonly types: readonly EntityType[];
    readonly answer: Loadable<SearchAnswer>;
    /** What was chosen lately, newest first. */
    readonly recent: readonly RecentSearch[];
  };
  /** What the palette looked up, apart from the search box. */
  readonly lookup: Loadable<SearchAnswer>;
  readonly views: Loadable<SavedViews>;
  /** What is being done to a view, or why it was not done. */
  readonly viewWork: Loadable<null>;
  /** The view that was removed last, until it is back. */
  readonly removedView: RemovedView | null;
  readonly query: { readonly text: string; readonly params: Params; readonly result: Loadable<QueryResult> };
  readonly queries: Loadable<QueriesAnswer>;
  readonly documents: Loadable<DocumentsAnswer>;
  /** Newest first. */
  readonly jobs: Loadable<readonly Job[]>;
  /** What jobs told, by their ids, as far as it was heard. */
  readonly told: ReadonlyMap<string, readonly JobEntry[]>;
  /** The files that are being sent; `ready` holds the id of the job that they became. */
  readonly upload: Loadable<string>;
  /** What files that are to be loaded are taken for. */
  readonly inspection: Loadable<InspectionAnswer>;
  /** The job that was last asked to be undone, by its id. */
  readonly undoing: Loadable<string>;
  /** The job whose end was last asked for, by its id. */
  readonly cancellation: Loadable<string>;
  /** By document key; shared by the reader and by the evidence card's previous and next sentence. */
  readonly texts: ReadonlyMap<string, Loadable<DocumentText>>;
  /** The open reader, and the passage to be seen in it. */
  readonly reader: { readonly document: string; readonly passage: string | null } | null;

  /** Who is at the page; null until it is known. */
  readonly session: SessionAnswer | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly pending: ReadonlySet<Activity>;
  readonly notices: readonly Notice[];
  /** How many relationships were missing between what is shown, when that was last asked for; a new object each time. */
  readonly remark: { readonly count: number } | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Extent {
  readonly x: readonly [least: number, greatest: number];
  readonly y: readonly [least: number, greatest: number];
}

/** The point in the middle, and how far away it is seen from: 1 shows all. */
export interface Camera extends Point {
  readonly ratio: number;
}

export const EMPTY_DATASET: Dataset = { nodes: new Map(), relationships: new Map(), origins: new Map() };

export const DEFAULT_QUERY = "MATCH (p:Project)-[:PART_OF]->(i:Initiative)\nRETURN p, i";

export const INITIAL_STATE: State = {
  dataset: EMPTY_DATASET,
  expansions: new Map(),
  hiddenTypes: new Set(),
  filters: [],
  styleRules: [],
  notes: new Map(),
  selection: null,
  focus: null,
  camera: null,
  sight: null,
  points: new Map(),
  extent: null,
  pinned: new Set(),
  layout: { kind: "force" },
  lineNames: "selected",
  sizeBy: null,
  colourBy: null,
  measures: new Map(),
  measureScope: "shown",
  hidden: new Set(),
  chosen: new Set(),
  history: EMPTY_HISTORY,
  plain: null,
  missing: null,
  overview: null,
  schema: IDLE,
  details: IDLE,
  sentences: IDLE,
  merges: IDLE,
  statements: IDLE,
  evidence: IDLE,
  paths: NO_PATHS,
  asking: null,
  search: { text: "", types: [], answer: IDLE, recent: [] },
  lookup: IDLE,
  views: IDLE,
  viewWork: IDLE,
  removedView: null,
  query: { text: DEFAULT_QUERY, params: {}, result: IDLE },
  queries: IDLE,
  documents: IDLE,
  jobs: IDLE,
  told: new Map(),
  upload: IDLE,
  inspection: IDLE,
  undoing: IDLE,
  cancellation: IDLE,
  texts: new Map(),
  reader: null,
  session: null,
  language: "zh-CN",
  theme: "auto",
  pending: new Set(),
  notices: [],
  remark: null,
};
