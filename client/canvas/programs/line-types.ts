/** What Sigma calls the programs of lines: those that run alone between their nodes are drawn by a cheaper one. */
export const LINE_TYPES = { straight: "straight", curved: "curved" } as const;
