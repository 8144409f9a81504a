import type { Address } from "./core/address.js";
import type { Memory } from "./core/create-core.js";

/** The parts of the browser that the core asks for. */

export function addressOf(page: Window): Address {
  const { location, history } = page;
  return {
    read: () => location.search.slice(1),
    write(search, mode) {
      const address = `${location.pathname}${search === "" ? "" : `?${search}`}`;
      if (mode === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    },
    onReturn: (listener) => page.addEventListener("popstate", () => listener(location.search.slice(1))),
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
