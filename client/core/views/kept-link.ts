import { isLinkKey } from "#model/link-key.js";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";

/**
 * What a short link leads to. Throws `RequestError`: of a key that no link can have, since it was mangled on its way, `link-damaged`; of
 * one that the server does not keep, `link-gone`.
 */
export async function snapshotByKey(api: Pick<Api, "link">, key: string): Promise<object> {
  if (!isLinkKey(key)) throw new RequestError({ code: "link-damaged", detail: "The link's key is mangled." });
  try {
    return await api.link(key);
  } catch (thrown) {
    if (!(thrown instanceof RequestError) || thrown.failure.code !== "not-found") throw thrown;
    throw new RequestError({ ...thrown.failure, code: "link-gone" }, thrown);
  }
}
