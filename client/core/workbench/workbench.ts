/** The actions of the workbench, which are loaded with it: see `Core.workbench`. */
export interface Workbench {
  /** An empty query beside the others, and seen. */
  readonly newTab: () => void;
  /** A copy of the query that is seen, in a tab of its own. */
  readonly forkTab: (title?: string | null) => void;
  readonly chooseTab: (id: string) => void;
  /** Goes to the next or previous query of the row, from its end to its start. */
  readonly stepTabs: (by: 1 | -1) => void;
  /** Ends what runs there. The last one becomes empty. */
  readonly closeTab: (id: string) => void;
  /** Takes the last closing back. */
  readonly reopenTab: () => void;
  /** Without a title it is called by its number. */
  readonly renameTab: (id: string, title: string) => void;
  /** Puts a query at a place of the row, counted from 0. */
  readonly moveTab: (id: string, index: number) => void;
}
