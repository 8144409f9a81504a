import type { StoreApi } from "zustand/vanilla";
import type { EntityType } from "#model/ontology.js";
import type { Params } from "#model/query.js";
import type { Language, Point, State, Theme } from "./state.js";

/**
 * The client without a view. Panels read with `useStore(core.state, selector)` (from `zustand`) and call the actions. Actions that
 * fetch resolve when the state holds the outcome, and never reject: failures are in the state, as a `failed` Loadable or a notice.
 */
export interface Core {
  readonly state: Pick<StoreApi<State>, "getState" | "getInitialState" | "subscribe">;

  /** Reads the address, then shows what it says, or the overview. Once, when the page opens. */
  start(): Promise<void>;
  /** The most connected entities. Replaces the canvas. */
  loadOverview(): Promise<void>;
  /** As much again of the overview; what is there stays where it is. */
  showMore(): Promise<void>;
  /** Brings a node with its neighbours to the canvas if it is not there, selects it and puts it in the middle. For search hits. */
  show(id: string): Promise<void>;
  /** Adds neighbours from the store (by default at most 50), placed beside the node. */
  expand(id: string, limit?: number): Promise<void>;

  /** Selects a node and loads its details. Leaves the camera alone. */
  select(id: string): Promise<void>;
  /** Selects a fact, on the canvas or not, and loads its sentences. */
  openEvidence(fact: string): Promise<void>;
  clearSelection(): void;
  loadSentences(): Promise<void>;
  /** Puts nodes in the middle of the canvas. */
  centre(ids: readonly string[]): void;
  /** Remembers where a node was dragged to. */
  place(id: string, point: Point): void;

  hideType(type: EntityType): void;
  showType(type: EntityType): void;

  /** Sets the text and asks at once, dropping the answer to an earlier text: whoever calls it on keys waits a moment (150 ms). */
  search(text: string): Promise<void>;

  setQuery(text: string, params?: Params): void;
  runQuery(): Promise<void>;
  cancelQuery(): void;
  /** Puts the nodes and relationships of the query's result on the canvas. */
  showResult(mode: "add" | "replace"): void;
  loadQueries(): Promise<void>;

  loadDocuments(): Promise<void>;
  /** Loads a document's text and passages into `texts`, once. */
  loadText(document: string): Promise<void>;
  openReader(document: string, passage?: string): Promise<void>;
  closeReader(): void;

  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  retry(notice: number): Promise<void>;
  dismiss(notice: number): void;
}
