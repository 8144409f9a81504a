/** The media type of an answer that is sent line by line: see `StreamLine`. Apart from it, for the page, which loads no zod. */
export const STREAM_TYPE = "application/x-ndjson";
