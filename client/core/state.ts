import type {
  DocumentsAnswer,
  DocumentSummary,
  EvidenceAnswer,
  FactAnswer,
  MergesAnswer,
  QueriesAnswer,
} from "#model/api.js";
import type { Correction } from "#model/corrections.js";
import type { InspectionAnswer } from "#model/inspection.js";
import type { Job, JobEntry } from "#model/jobs.js";
import type { NeighbourTotals, SubgraphAnswer } from "#model/neighbours-api.js";
import type { EntityType } from "#model/ontology.js";
import type { QueryBounds } from "#model/running-queries.js";
import type { GraphSchema } from "#model/schema.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Asked } from "./questions/asked.js";
import type { LinkedQuestion } from "./questions/linked-question.js";
import type { UnderstandAnswer } from "#model/understanding.js";
import type { SessionAnswer } from "#model/session.js";
import type { QueryLimits, Upload } from "./api.js";
import type { NodeDetails } from "./details/detail-actions.js";
import type { DocumentText } from "./documents/document-actions.js";
import type { Camera } from "./scene/geometry.js";
import type { Corrected } from "./corrections/corrected.js";
import { IDLE, type Loadable } from "./loadable.js";
import type { Language, Theme } from "./session/preferences.js";
import type { RecentSearch } from "./search/recent-searches.js";
import type { StoreCounts } from "./documents/store-counts.js";
import { BLANK_CONTENT, type TabContent } from "./tabs/tab-content.js";
import { ONE_TAB, type Tabs } from "./tabs/tabs.js";
import type { RemovedView, SavedViews } from "./views/view-shelf.js";
import { type ArrivedQuery, FIRST_QUERY, type QueryContent } from "./workbench/query-content.js";
import type { QueryTabs } from "./workbench/query-tabs.js";
import type { RunRecord } from "./workbench/run-record.js";
import type { SavedEntry, SavedQueries } from "./workbench/saved-query.js";

/** All that the client knows: the tab that is seen, and what is no part of it. */
export interface State extends TabContent {
  readonly tabs: Tabs;
  /** Set on each wish to have something in the middle of the canvas; a new object each time. */
  readonly focus: { readonly ids: readonly string[] } | null;
  /** Set on each wish to see what a link or a view saw; a new object each time. */
  readonly sight: { readonly camera: Camera | null } | null;

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

  /** What people said is wrong with facts. */
  readonly corrections: Loadable<readonly Correction[]>;
  /** Whether what was said to be no fact is shown too. */
  readonly isRejectedShown: boolean;
  /** Of which fact somebody says what is wrong, or takes it back, and how that goes; `isOpen`: while the form is open. */
  readonly correcting: { readonly fact: string; readonly work: Loadable<null>; readonly isOpen: boolean } | null;

  /** The correction that was made last, until it is taken back or its offer to be taken back is over. */
  readonly corrected: Corrected | null;

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
  /** The query of the workbench that is seen. */
  readonly query: QueryContent;
  /** Which queries there are, and what the others hold. */
  readonly queryTabs: QueryTabs;
  /** The most that the server lets a query have. */
  readonly queryBounds: Loadable<QueryBounds>;
  /** The limits that queries run with which have none of their own, as they were chosen in this browser; null until somebody asks. */
  readonly usualLimits: QueryLimits | null;
  /** What was run in this browser, newest first. */
  readonly runs: readonly RunRecord[];
  readonly savedQueries: Loadable<SavedQueries>;
  /** What is being done to a saved query, or why it was not done. */
  readonly savedQueryWork: Loadable<null>;
  /** The saved query that was removed last, until it is back. */
  readonly removedQuery: SavedEntry | null;
  /** The query that came with a link and waits for a word before it is run. */
  readonly arrivedQuery: ArrivedQuery | null;
  readonly queries: Loadable<QueriesAnswer>;
  /** How the question is understood that was typed last. */
  readonly understanding: Loadable<UnderstandAnswer>;
  /** The question of the library that is asked; null: none is taken up. */
  readonly asked: Asked | null;
  /** What is typed where questions are asked in one's own words; it stays while one is taken up. */
  readonly typedQuestion: string;
  /** Whether questions are what is seen beside the canvas: only then a link or a view tells the one that is asked. */
  readonly areQuestionsSeen: boolean;
  /** The question of the address, while the library does not come that tells whether there is such a one. */
  readonly waitingQuestion: LinkedQuestion | null;
  /** Whether the question came with a link or a view and is to be shown; back to false when something else is taken up. */
  readonly hasArrivedQuestion: boolean;
  readonly documents: Loadable<DocumentsAnswer>;
  /** What the list of documents is searched for; empty: all are listed. */
  readonly documentWords: string;
  readonly foundDocuments: Loadable<DocumentsAnswer>;
  /** Of the documents beyond that list those that state something on the canvas, by their keys. */
  readonly otherDocuments: ReadonlyMap<string, DocumentSummary>;
  /** How much of the store speaks of the entities on the canvas, by their keys, as far as it was asked for. */
  readonly storeCounts: ReadonlyMap<string, StoreCounts>;
  /** Newest first. */
  readonly jobs: Loadable<readonly Job[]>;
  /** What jobs told, by their ids, as far as it was heard. */
  readonly told: ReadonlyMap<string, readonly JobEntry[]>;
  /** The files that are being sent; `ready` holds the id of the job that they became. */
  readonly upload: Loadable<string>;
  /** The files that were chosen to be loaded: kept until the server has them or they are left, whether their dialog is open or not. */
  readonly chosenFiles: ChosenFiles | null;
  /** What files that are to be loaded are taken for. */
  readonly inspection: Loadable<InspectionAnswer>;
  /** The job that was last asked to be undone, by its id. */
  readonly undoing: Loadable<string>;
  /** The job whose end was last asked for, by its id. */
  readonly cancellation: Loadable<string>;
  /** By document key; shared by the reader and by the evidence card's previous and next sentence. */
  readonly texts: ReadonlyMap<string, Loadable<DocumentText>>;

  /** Who is at the page; null until it is known. */
  readonly session: SessionAnswer | null;
  /** The session is over while somebody was at work: how signing in again goes. */
  readonly sessionOver: Loadable<null> | null;
  readonly language: Language;
  readonly theme: Theme;
  /** What came of the last thing that was asked for, where that may not be seen; a new object each time. */
  readonly remark: Remark | null;
}

/** How many relationships were missing between what is shown, or that an expansion found nothing that was not there. */
export type Remark =
  /** Between what was chosen, or all that is shown, so many relationships were missing. */
  { readonly kind: "between"; readonly count: number; readonly isOfChosen: boolean } | { readonly kind: "nothingMore" };

/** Files with what is said of all of them, and of single ones by their names. */
export type ChosenFiles = Required<Upload>;

export const INITIAL_STATE: State = {
  ...BLANK_CONTENT,
  tabs: ONE_TAB,
  focus: null,
  sight: null,
  schema: IDLE,
  details: IDLE,
  sentences: IDLE,
  merges: IDLE,
  statements: IDLE,
  evidence: IDLE,
  corrections: IDLE,
  isRejectedShown: false,
  correcting: null,
  corrected: null,
  asking: null,
  search: { text: "", types: [], answer: IDLE, recent: [] },
  lookup: IDLE,
  views: IDLE,
  viewWork: IDLE,
  removedView: null,
  query: FIRST_QUERY,
  queryTabs: ONE_TAB,
  queryBounds: IDLE,
  usualLimits: null,
  runs: [],
  savedQueries: IDLE,
  savedQueryWork: IDLE,
  removedQuery: null,
  arrivedQuery: null,
  queries: IDLE,
  understanding: IDLE,
  asked: null,
  typedQuestion: "",
  areQuestionsSeen: false,
  waitingQuestion: null,
  hasArrivedQuestion: false,
  documents: IDLE,
  documentWords: "",
  foundDocuments: IDLE,
  otherDocuments: new Map(),
  storeCounts: new Map(),
  jobs: IDLE,
  told: new Map(),
  upload: IDLE,
  chosenFiles: null,
  inspection: IDLE,
  undoing: IDLE,
  cancellation: IDLE,
  texts: new Map(),
  session: null,
  sessionOver: null,
  language: "zh-CN",
  theme: "auto",
  remark: null,
};
