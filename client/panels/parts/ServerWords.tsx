import type { Failure } from "../../core/failure.js";
import { useWords } from "../messages/words.js";
import { serverWords } from "./server-words.js";

/** The server's own explanation, which is asked for in the page's language. */
export function ServerWords({ failure }: { readonly failure: Failure }) {
  const { time } = useWords();
  const words = serverWords(failure, time);
  return words === null ? null : <p>{words}</p>;
}
