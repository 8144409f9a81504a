import { isLinkKey } from "#model/link-key.js";
import type { Api } from "./api.js";
import { RequestError } from "./failure.js";

/** What a short link leads to. Throws `RequestError`, of a key that no link can have, since it was mangled on its way: `link-damaged`. */
export async function snapshotByKey(api: Pick<Api, "link">, key: string): Promise<object> {
  if (!isLinkKey(key)) throw new RequestError({ code: "link-damaged", detail: "The link's key is mangled." });
  return api.link(key);
}
