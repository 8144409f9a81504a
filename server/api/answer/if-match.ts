import { isNamed } from "./kept.js";

/** Whether the header `If-Match` means a version; `*` and nothing mean whichever there is. */
export function isMeantBy(header: string | undefined) {
  return (version: string): boolean => header === undefined || header.trim() === "*" || isNamed(header, `"${version}"`);
}
