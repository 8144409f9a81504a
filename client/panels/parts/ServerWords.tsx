import type { Failure } from "../../core/failure.js";

/** The server's own explanation, which is asked for in the page's language; nothing where no server of ours answered. */
export function ServerWords({ failure: { code, detail } }: { readonly failure: Failure }) {
  if (detail === "" || code === "unreachable" || code === "not-understood") return null;
  return <p>{detail}</p>;
}
