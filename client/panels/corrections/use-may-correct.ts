import { useCoreState } from "../frame/page-context.js";

/** Whether whoever is at the page may say what is wrong: where it is not known yet, the server will tell. */
export function useMayCorrect(): boolean {
  return useCoreState(({ session }) => session?.role !== "reader");
}
