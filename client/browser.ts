import type { Address } from "./core/address.js";
import type { Memory } from "./core/preference-actions.js";

/** The parts of the browser that the core asks for. */

/** Marks history entries of ours. */
const OURS = "mailuo";

/**
 * The view lives behind `#`: it may grow long, and is nobody's but the reader's, while all before `#` is sent to the server and kept
 * in its log. A link pasted over an open page is an entry without our mark: the page is opened anew for it.
 */
export function addressOf(page: Window): Address {
  const { location, history } = page;
  const read = () => location.hash.slice(1);
  return {
    read,
    write(view, mode) {
      const address = `${location.pathname}${location.search}${view === "" ? "" : `#${view}`}`;
      if (mode === "push") history.pushState(OURS, "", address);
      else history.replaceState(OURS, "", address);
    },
    onReturn(listener) {
      history.replaceState(OURS, "");
      page.addEventListener("popstate", ({ state }) => {
        if (state === OURS) listener(read());
        else location.reload();
      });
    },
  };
}

/** The browser's storage; where it is full or forbidden, nothing is remembered and all else goes on. */
export function memoryOf(page: Window): Memory {
  return {
    get: (name) => attempt(() => page.localStorage.getItem(`mailuo.${name}`)),
    set: (name, value) => void attempt(() => page.localStorage.setItem(`mailuo.${name}`, value)),
  };
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
