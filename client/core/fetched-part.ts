import { RequestError } from "./failure.js";

/** A part of the program that is loaded when it is needed. Throws `RequestError` where it does not come: the server is away, or another version runs there. */
export async function fetchedPart<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new RequestError({ code: "unreachable", detail: "A part of the page did not come." }, cause);
  }
}
