import type { SearchAnswer } from "#model/search-api.js";
import { useState } from "react";
import type { Loadable } from "../../core/loadable.js";
import { useCoreState } from "../frame/page-context.js";

/** The answer to the search; while the next one is on its way the last one stays, so that the list does not flicker. */
export function useLastAnswer(): Loadable<SearchAnswer> {
  const answer = useCoreState((state) => state.search.answer);
  const [last, setLast] = useState(answer);
  if (answer.status !== "loading" && answer !== last) setLast(answer);
  return answer.status === "loading" && last.status === "ready" ? last : answer;
}
