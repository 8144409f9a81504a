/** Under which names the browser keeps what people did in the workbench: nobody who comes next shall find it. */
export const DRAFTS = "queries";
export const RUNS = "runs";

export const WORKBENCH_MEMORIES = [DRAFTS, RUNS] as const;
