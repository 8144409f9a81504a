import type { Failure } from "../../core/failure.js";
import { useWords } from "../messages/words.js";
import { serverWords, serverWordsOfRequest } from "./server-words.js";

interface ServerWordsProps {
  readonly failure: Failure;
  /** Whether it is the reader's own query that failed. */
  readonly isOfQuery?: boolean;
}

/** The server's own explanation, which is asked for in the page's language. */
export function ServerWords({ failure, isOfQuery = false }: ServerWordsProps) {
  const { time } = useWords();
  const words = (isOfQuery ? serverWords : serverWordsOfRequest)(failure, time);
  return words === null ? null : <p>{words}</p>;
}
