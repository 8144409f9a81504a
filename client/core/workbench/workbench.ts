import type { ExportMaking } from "./result-export.js";
import type { SavedBody, SavedEntry } from "./saved-query.js";
import type { RunRecord } from "./run-record.js";

/** The actions of the workbench, which are loaded with it: see `Core.workbench`. */
export interface Workbench {
  /** An empty query beside the others, and seen. */
  readonly newTab: () => void;
  /** A copy of the query that is seen, in a tab of its own. */
  readonly forkTab: (title?: string | null) => void;
  readonly chooseTab: (id: string) => void;
  /** Goes to the next or previous query of the row, from its end to its start. */
  readonly stepTabs: (by: 1 | -1) => void;
  /** Ends what runs and what is exported there. The last one becomes empty. */
  readonly closeTab: (id: string) => void;
  /** Takes the last closing back. */
  readonly reopenTab: () => void;
  /** Without a title it is called by its number. */
  readonly renameTab: (id: string, title: string) => void;
  /** Puts a query at a place of the row, counted from 0. */
  readonly moveTab: (id: string, index: number) => void;

  /** Has a file made of the seen query's result; how far that is stands in its query. */
  readonly exportResult: (make: ExportMaking) => Promise<void>;
  /** Ends it in the tab that is seen. */
  readonly cancelExport: () => void;

  /** Brings back the text and the parameters of an earlier run. */
  readonly openRun: (run: RunRecord) => void;
  readonly clearRuns: () => void;
  /** Takes the last clearing back. */
  readonly restoreRuns: () => void;

  readonly loadSaved: () => Promise<void>;
  /** Saves the seen query, as a new one or over one: on the server, or in the browser of whoever may only read. False where that failed. */
  readonly saveQuery: (body: SavedBody, over?: SavedEntry) => Promise<boolean>;
  /** Puts another title, folder or text in a saved query's place, or adds one, whatever is seen. */
  readonly changeSaved: (body: SavedBody, over?: SavedEntry) => Promise<boolean>;
  readonly openSaved: (entry: SavedEntry) => void;
  readonly removeSaved: (entry: SavedEntry) => Promise<boolean>;
  /** Puts back the query that was removed last. */
  readonly restoreSaved: () => Promise<void>;

  /** What an address says of the seen query; where that is long, under the key by which the server keeps it. Rejects with `RequestError`. */
  readonly queryLink: () => Promise<string>;
  /** Runs the query that came with the link, or lets it be; whether those of later links are run at once, or asked about again. */
  readonly answerArrival: (answer: "run" | "always" | "leave" | "ask") => void;
}
