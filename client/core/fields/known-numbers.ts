import { DEGREE, MENTIONING_DOCUMENTS, MENTIONS, NODE_DOCUMENTS, NODE_SENTENCES } from "./node-fields.js";

/** What is counted of nodes without being measured, in the order in which it is offered. */
export const KNOWN_NUMBERS = [DEGREE, MENTIONS, MENTIONING_DOCUMENTS, NODE_DOCUMENTS, NODE_SENTENCES] as const;
