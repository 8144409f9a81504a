import type { Subgraph } from "#model/graph.js";
import type { StoreApi } from "zustand/vanilla";
import type { FactAnswer } from "#model/api.js";
import type { CrossingAnswer } from "#model/crossing-api.js";
import type { CorrectionRequest } from "#model/corrections-api.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import type { Params } from "#model/query.js";
import type { Quotation } from "./details/quotations.js";
import type { SaidOfFile, SaidOfReports, Upload } from "./api.js";
import type { Snapshot } from "./snapshot/scene-record.js";
import type { ExpandChoice } from "./expansion/expansion.js";
import type { PathSearch } from "./paths/paths.js";
import type { RecentSearch } from "./search/recent-searches.js";
import type { LayoutChoice } from "./look/layout-choice.js";
import type { LineColours } from "./look/line-colours.js";
import type { LineNames } from "./look/line-names.js";
import type { Note } from "./notes/note.js";
import type { Filter } from "./filters/filter.js";
import type { MeasureKind, MeasureScope } from "./measures/measure.js";
import type { ViewEntry } from "./views/view-shelf.js";
import type { StyleRule } from "./style-rules/style-rule.js";
import type { Language, Theme } from "./session/preferences.js";
import type { Camera, Extent, Point } from "./scene/geometry.js";
import type { Api, QueryLimits } from "./api.js";
import type { RowPassages } from "./query-run/row-passages.js";
import type { RowReferences } from "./query-run/row-references.js";
import type { State } from "./state.js";
import type { ChosenQuestion, EntityInBlank } from "./questions/asked.js";
import type { Found } from "./scene/steps.js";
import type { QueryContent } from "./workbench/query-content.js";
import type { Workbench } from "./workbench/workbench.js";

/**
 * The client without a view. Panels read with `useStore(core.state, selector)` (from `zustand`) and call the actions. Actions that
 * fetch resolve when the state holds the outcome, and never reject: failures are in the state, as a `failed` Loadable or a notice.
 */
export interface Core {
  readonly state: Pick<StoreApi<State>, "getState" | "getInitialState" | "subscribe">;

  /** Reads the address, then shows what it says, or the overview. Once, when the page opens. */
  readonly start: () => Promise<void>;
  /** The most connected entities. Replaces the canvas. */
  readonly loadOverview: () => Promise<void>;
  /** As much again of the overview; what is there stays where it is. */
  readonly showMore: () => Promise<void>;
  /** Brings a node with its neighbours to the canvas if it is not there, selects it and puts it in the middle. For search hits. */
  readonly show: (id: string) => Promise<void>;
  /** Selects a node of the canvas, hidden or not, and puts it in the middle; brings nothing. */
  readonly find: (id: string) => Promise<void>;
  /** Adds entities with the facts that link them with each other and with what is on the canvas. */
  readonly add: (ids: readonly string[]) => Promise<void>;
  /** Adds entities and, of the facts between them, these. */
  readonly addFacts: (ids: readonly string[], facts: readonly string[]) => Promise<void>;
  /** Adds all facts that a document states, and chooses the entities that they link; with `most`, so many of the most linked. */
  readonly addDocument: (key: string, most?: number) => Promise<void>;
  /** An entity with its neighbours in the place of all that is on the canvas. */
  readonly showOnly: (id: string) => Promise<void>;
  /** Adds neighbours from the store, by default the 50 with the most facts that are not there, placed beside the node. */
  readonly expand: (id: string, choice?: Partial<ExpandChoice>) => Promise<void>;
  /** Expands a node, or where it has very many facts asks first which neighbours are wanted. */
  readonly expandOrAsk: (id: string) => Promise<void>;
  /** Expands several entities at once, at most `EXPANDED_TOGETHER`; each brings as many neighbours as `countTogether` says. */
  readonly expandAll: (ids: readonly string[]) => Promise<void>;
  /** Opens the choice of a node's neighbours and counts them. */
  readonly askNeighbours: (id: string) => Promise<void>;
  readonly closeNeighbours: () => void;
  /** Takes off the canvas what a node's expansion brought and nothing else there is linked with. */
  readonly collapse: (id: string) => void;
  /** Adds the facts between what was chosen, or else between all that is shown; how many were missing, null where it failed. */
  readonly addBetween: () => Promise<number | null>;
  readonly dismissRemark: () => void;

  /** A further end of the paths that are looked for, behind those that are there. */
  readonly addPathEnd: (node: GraphNode) => Promise<void>;
  /** Several at once, as many as there is room for; looked for once. */
  readonly addPathEnds: (nodes: readonly GraphNode[]) => Promise<void>;
  readonly removePathEnd: (id: string) => Promise<void>;
  /** Asks what may be meant by words; whoever calls it on keys waits a moment. */
  readonly suggestPathEnds: (text: string) => Promise<void>;
  readonly setPathLimits: (limits: Partial<Pick<PathSearch, "types" | "maxLength">>) => Promise<void>;
  /** Asks for twice as many paths. */
  readonly morePaths: () => Promise<void>;
  /** Lets a path stand out on the canvas, and loads its sentences; null: none. */
  readonly choosePath: (index: number | null) => Promise<void>;
  readonly stepPaths: (by: 1 | -1) => Promise<void>;
  /** Puts the chosen path on the canvas: its entities and its facts, and nothing else. */
  readonly addPath: () => Promise<void>;
  readonly clearPaths: () => void;

  /** Selects a node and loads its details. Leaves the camera alone. */
  readonly select: (id: string) => Promise<void>;
  /** Selects a fact, on the canvas or not, and loads its sentences; resolves once they are there or cannot be had. */
  readonly openEvidence: (fact: string) => Promise<void>;
  readonly clearSelection: () => void;
  /** What people said is wrong with facts, all of it. */
  readonly loadCorrections: () => Promise<void>;
  /** Opens a fact's evidence, and with it the form where one says what is wrong. */
  readonly beginCorrection: (fact: string) => Promise<void>;
  readonly endCorrection: () => void;
  /** Says what is wrong with a fact, for everybody; on all canvases it is then what it was put right to, or hidden. */
  readonly correct: (fact: string, said: CorrectionRequest) => Promise<void>;
  readonly takeBack: (fact: string) => Promise<void>;
  /** No longer offers to take the last correction back. */
  readonly leaveCorrected: () => void;
  /** Shows what was said to be no fact, or hides it again. */
  readonly showRejected: (isShown: boolean) => Promise<void>;
  readonly loadSentences: () => Promise<void>;
  /** More of the selected node's facts than the first, as many as the server gives at once. */
  readonly loadMoreFacts: () => Promise<void>;
  /** All figures of the selected node instead of the first, as many as the server gives at once. */
  readonly loadMoreFigures: () => Promise<void>;
  /** How documents name the selected node, and why the names are one thing's. */
  readonly loadMerges: () => Promise<void>;
  /** All facts between the ends of a fact, by whatever documents, and the documents themselves. */
  readonly loadStatements: (fact: GraphRelationship) => Promise<void>;
  /** Puts nodes in the middle of the canvas. */
  readonly centre: (ids: readonly string[]) => void;
  /** Remembers what part of the picture is seen, in the tab that is seen unless another is named; for the canvas to call. */
  readonly setCamera: (camera: Camera | null, tab?: string) => void;
  /** What is called each time before what is seen is kept, sent or copied, so that the canvas tells its camera as it is now. */
  readonly beforeKeeping: (tell: () => void) => void;
  /** Puts a node where it was dragged to, and pins it there. */
  readonly place: (id: string, point: Point) => void;
  /** Lays everything out afresh that is not pinned, by another layout where one is given. */
  readonly arrange: (layout?: LayoutChoice) => void;
  /** Has lines tell the names of their relationships. */
  readonly nameLines: (lineNames: LineNames) => void;
  /** Has colours of lines tell statuses or types of relationships. */
  readonly colourLines: (lineColours: LineColours) => void;
  /** Where the canvas found places for what had none; no change of people's, so it is not undone by itself. `isFinished`: false where the layout was stopped or failed. */
  readonly settle: (points: ReadonlyMap<string, Point>, extent: Extent | null, found?: Found) => void;
  /** Takes a measure of what is shown or loaded. */
  readonly measure: (kind: MeasureKind) => Promise<void>;
  readonly setMeasureScope: (scope: MeasureScope) => void;
  /** Has sizes of nodes tell a field of numbers; a measure is taken, and taken again as the graph changes. */
  readonly sizeBy: (field: string | null) => void;
  /** Likewise for colours. */
  readonly colourBy: (field: string | null) => void;
  /** Has sizes and colours tell what they usually do. */
  readonly usualLook: () => void;
  readonly pin: (ids: readonly string[]) => void;
  readonly unpin: (ids: readonly string[]) => void;
  /** Hides nodes or relationships without taking them off the canvas. */
  readonly hide: (ids: readonly string[]) => void;
  /** Hides all that is shown but these nodes with what links them, and these relationships with their ends. */
  readonly keepOnly: (ids: readonly string[]) => void;
  /** By default all that was hidden one by one. */
  readonly unhide: (ids?: readonly string[]) => void;
  /** Adds a filter, or changes the one of its id. */
  readonly putFilter: (filter: Filter) => void;
  readonly removeFilter: (id: string) => void;
  /** Adds a style rule as the last, or changes the one of its id. */
  readonly putRule: (rule: StyleRule) => void;
  readonly removeRule: (id: string) => void;
  /** Puts a rule before the one before it. */
  readonly moveRule: (id: string) => void;
  /** Writes a note, or changes the one of its id; without a text it goes. */
  readonly putNote: (note: Note) => void;
  readonly removeNote: (id: string) => void;
  /** Hides nothing any more: filters are switched off, types and nodes are shown. */
  readonly showEverything: () => void;
  /** Takes nodes with their relationships off the canvas. */
  readonly remove: (ids: readonly string[]) => void;
  /** Chooses nodes and relationships together; by default these and no others. */
  readonly choose: (ids: readonly string[], mode?: "set" | "add" | "toggle") => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** So many changes back (negative) or forth. */
  readonly travel: (changes: number) => void;

  /** All that is seen now, to be kept for later or sent to somebody. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Opens what `snapshot` gave, in place of what is on the canvas; what the store no longer holds of it is told by `missing`. */
  readonly openSnapshot: (snapshot: unknown) => Promise<void>;
  /** Has the server keep what is seen now, and gives the key of the short link (`k=<key>` in an address). Rejects with `RequestError`. */
  readonly keepLink: () => Promise<string>;
  /** Forgets what was missing. */
  readonly dismissMissing: () => void;

  readonly hideType: (type: EntityType) => void;
  readonly showType: (type: EntityType) => void;
  /** Hides all other types; where they are hidden already, shows all types. */
  readonly showOnlyType: (type: EntityType) => void;

  /** An empty canvas beside the others, and seen. */
  readonly newTab: (title?: string | null) => void;
  /** A copy of what is seen, its history as well, in a tab of its own. */
  readonly forkTab: (title?: string | null) => void;
  /** Goes to another tab; one of an earlier visit is filled then. Nothing while the page opens. */
  readonly chooseTab: (id: string) => void;
  /** Goes to the next or previous tab of the row, from its end to its start. */
  readonly stepTabs: (by: 1 | -1) => void;
  /** The last one stays. */
  readonly closeTab: (id: string) => void;
  /** Takes the last closing back. */
  readonly reopenTab: () => void;
  /** Without a title it is called by its number. */
  readonly renameTab: (id: string, title: string) => void;
  /** Puts a tab at a place of the row, counted from 0. */
  readonly moveTab: (id: string, index: number) => void;

  /** Sets the text and asks at once, dropping the answer to an earlier text: whoever calls it on keys waits a moment (150 ms). */
  readonly search: (text: string) => Promise<void>;
  /** Asks how a question is understood that somebody typed; nothing is run. An empty one forgets the answer. */
  readonly understand: (typed: string) => Promise<void>;
  /** Keeps what is typed to be understood, also over a reload. */
  readonly typeQuestion: (typed: string) => void;
  /** Tells whether questions are seen beside the canvas. */
  readonly seeQuestions: (areSeen: boolean) => void;
  /** Takes a question of the library up, with some of its blanks filled; null: leaves it. */
  readonly chooseQuestion: (chosen: ChosenQuestion | null) => void;
  /** Fills a blank of the chosen question; null empties it. What was answered is forgotten. */
  readonly fillBlank: (param: string, value: EntityInBlank | string | number | null) => void;
  /** Asks the chosen question for so many rows, and then for the sentences that they rest on. */
  readonly ask: (limit?: number) => Promise<void>;
  /** Asks for as many hits of the same search as the server gives at once. */
  readonly moreHits: () => Promise<void>;
  /** Asks for entities of these types alone, until the text is cleared; none: for all, and sentences. */
  readonly setSearchTypes: (types: readonly EntityType[]) => Promise<void>;
  /** Keeps what was chosen from the search box, in this browser. */
  readonly rememberSearch: (chosen: RecentSearch) => void;
  readonly forgetSearches: () => void;

  /** Looks entities of these types up by name, or of all, without touching the search box; an empty text forgets the answer. */
  readonly lookUp: (text: string, types?: readonly EntityType[]) => Promise<void>;
  /** Entities by name, alias or pinyin, of these types or of all, for what completes names. It goes into no state, and rejects as requests do. */
  readonly entitiesNamed: (
    words: string,
    types: readonly EntityType[],
    signal: AbortSignal,
  ) => Promise<readonly GraphNode[]>;
  /** The engine that the store runs on, as it calls itself. */
  readonly engine: (signal: AbortSignal) => Promise<string>;

  readonly loadViews: () => Promise<void>;
  /** Keeps what is seen under a title: on the server, or in the browser of whoever may only read. */
  readonly saveView: (title: string) => Promise<void>;
  /** Puts what is seen now in a view's place. */
  readonly overwriteView: (view: ViewEntry) => Promise<void>;
  readonly renameView: (view: ViewEntry, title: string) => Promise<void>;
  readonly openView: (view: ViewEntry) => Promise<void>;
  /** The same in a tab of its own, which has the view's title. */
  readonly openViewInTab: (view: ViewEntry) => Promise<void>;
  readonly removeView: (view: ViewEntry) => Promise<void>;
  /** Puts back the view that was removed last. */
  readonly restoreView: () => Promise<void>;

  /** Shows a query in the workbench: in the tab that has it, in the seen one where nothing that somebody wrote is lost by it, else in a new one. */
  readonly setQuery: (text: string, params?: Params) => void;
  /** Puts another text in the seen query, as people type it; parameters and result stay. */
  readonly editQuery: (text: string) => void;
  /** Alters a query of the workbench, by default the seen one; nothing where its tab was closed. */
  readonly alterQuery: (alter: (query: QueryContent) => QueryContent, tab?: string) => void;
  /** Runs the seen query, or this part of its text, unless its plan gives cause to ask first (`risk`); the answer goes to its tab, whichever is seen by then. */
  readonly runQuery: (part?: string, tab?: string) => Promise<void>;
  readonly cancelQuery: (tab?: string) => void;
  /** Runs what `risk` of the seen query asks about, now and from now on. */
  readonly runAnyway: () => Promise<void>;
  readonly dismissRisk: () => void;
  /** Asks what the server lets a query have. */
  readonly loadQueryBounds: () => Promise<void>;
  /** Sets the limits that queries run with from now on, in this browser. */
  readonly limitQueries: (limits: QueryLimits) => void;
  /** Runs again what ran last, for so many rows. */
  readonly runForMore: (maxRows: number) => Promise<void>;
  /** Every row of what ran last, as `Api.queryLines` gives them. Rejects with `RequestError`; goes into no state. */
  readonly everyRow: (take: Parameters<Api["queryLines"]>[2], signal: AbortSignal) => ReturnType<Api["queryLines"]>;
  /** The passages behind a row of a result. Rejects with `RequestError`; goes into no state. */
  readonly passagesFor: (wanted: RowReferences, signal: AbortSignal) => Promise<RowPassages>;
  /** Chooses how the result is looked at. */
  readonly viewResult: (view: string) => void;
  /** All else that the workbench does, loaded with it; the same each time. */
  readonly workbench: () => Promise<Workbench>;
  /** All facts that link these entities. It goes into no state, and rejects as requests do. */
  readonly factsBetween: (keys: readonly string[]) => Promise<Subgraph>;
  /** Puts the nodes and relationships of the query's result on the canvas; of the nodes at most so many, those with the most of the relationships. */
  readonly showResult: (mode: "add" | "replace", most?: number) => void;
  readonly loadQueries: () => Promise<void>;

  /** The first of the list of documents, and what of those beyond states something on the canvas; then also what joins it. */
  readonly loadDocuments: () => Promise<void>;
  /** Lists the documents that have all words in their titles, areas, issuers, years or files; all where there are none. */
  readonly findDocuments: (words: string) => Promise<void>;
  /** The next of the documents that are listed. */
  readonly moreDocuments: () => Promise<void>;
  /** How often entities on the canvas are mentioned, and in how many documents: of those that are there, and that join it. */
  readonly countMentions: () => Promise<void>;
  /** Loads a document's text and passages into `texts`, once. */
  readonly loadText: (document: string) => Promise<void>;
  readonly openReader: (document: string, passage?: string) => Promise<void>;
  readonly closeReader: () => void;

  /** Sets projects and initiatives against each other, over the canvas, as `crossing` in an address says; null: no longer. */
  readonly showCrossing: (crossing: string | null) => void;
  /** Reads what links them. It goes into no state, and rejects as requests do. */
  readonly readCrossing: (signal: AbortSignal) => Promise<CrossingAnswer>;
  /** Reads a fact with its sentences, likewise. */
  readonly readFact: (key: string, signal: AbortSignal) => Promise<FactAnswer>;

  /** The jobs that the server keeps; those that are not over are followed. */
  readonly loadJobs: () => Promise<void>;
  /** Sends files to be loaded, and follows the job that loads them. When it is over, documents and counts are asked for anew. */
  readonly upload: (upload: Upload) => Promise<void>;
  /** Chooses files to be loaded, and has them looked at before: see `inspection` in the state. Nothing is written. */
  readonly inspect: (files: readonly File[], said: SaidOfReports) => Promise<void>;
  /** What is said of one of the chosen files, over what is said of all. */
  readonly sayOfFile: (name: string, said: SaidOfFile) => void;
  /** Sends those of the chosen files that are wanted; they stay chosen until the server has them. */
  readonly sendChosen: (files: readonly File[]) => Promise<void>;
  /** The chosen files are not to be loaded. */
  readonly leaveChosen: () => void;
  /** Puts back what was there before a job, and follows the job that does so. */
  readonly undoJob: (id: string) => Promise<void>;
  /** Breaks off what is being sent. */
  readonly cancelUpload: () => void;
  readonly cancelJob: (id: string) => Promise<void>;
  /** Has what a job told, which is over, told once more. */
  readonly loadTold: (id: string) => Promise<void>;

  /**
   * Has whoever was signed in sign in again, as the session is over: resolves to whether that was done. Null: nobody was signed in.
   */
  readonly renewSession: () => Promise<boolean> | null;
  readonly signInAgain: (token: string) => Promise<void>;
  /** What waits for the session fails, and all that is on the page stays; the next request asks again. */
  readonly leaveSessionOver: () => void;
  /** Looks who is signed in now, where somebody was: in another tab it may be somebody else since. That nobody is shows at the next request. */
  readonly lookWhoIsIn: () => Promise<void>;
  /** Ends the session and leaves for the sign-in page. */
  readonly signOut: () => Promise<void>;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  /**
   * The passages with these keys as files quote them. What it reads goes into no state, and it rejects as requests do: a file is whole
   * or not at all.
   */
  readonly quote: (
    passages: readonly string[],
    work: { readonly signal: AbortSignal; readonly tell: (asked: number) => void },
  ) => Promise<readonly Quotation[]>;
  readonly retry: (notice: number) => Promise<void>;
  readonly dismiss: (notice: number) => void;
}
