import { createPatientWriting, createResting } from "./address-writing.js";
import { SIGN_IN_PATH } from "./api.js";
import type { Address } from "./core/views/address.js";
import type { Moments } from "./core/moments.js";
import type { Memory } from "./core/session/preference-actions.js";

/** The parts of the browser that the core asks for. */

/** Marks history entries of ours; behind it stands the tab that was seen there. */
const OURS = "mailuo ";

/**
 * The view lives behind `#`: it may grow long, and is nobody's but the reader's, while all before `#` is sent to the server and kept
 * in its log. A link pasted over an open page is an entry without our mark: the page is opened anew for it.
 */
export function addressOf(page: Window): Address {
  const { location, history } = page;
  const read = () => location.hash.slice(1);
  const later = (work: () => void, milliseconds: number) => {
    const waiting = page.setTimeout(work, milliseconds);
    return () => page.clearTimeout(waiting);
  };
  let seen = "";
  const writing = createPatientWriting((address, mode) => {
    if (mode === "push") history.pushState(`${OURS}${seen}`, "", address);
    else history.replaceState(`${OURS}${seen}`, "", address);
  }, later);
  return {
    read,
    tab: () => tabFrom(history.state),
    write(view, mode, tab) {
      seen = tab;
      writing.write(`${location.pathname}${location.search}${view === "" ? "" : `#${view}`}`, mode);
    },
    atRest: createResting(later),
    signIn: () => location.assign(signInPage(page)),
    onReturn(listener) {
      const here: unknown = history.state;
      if (tabFrom(here) === null) attempt(() => history.replaceState(OURS, ""));
      page.addEventListener("popstate", ({ state }) => {
        writing.forget();
        const tab = tabFrom(state);
        if (tab === null) location.reload();
        else listener(read(), tab);
      });
    },
  };
}

/** Where the server is, as the page says that it gave out: the origin with the path below which it is reached. */
export function serverOf(page: Window): string {
  const path = page.document.querySelector<HTMLMetaElement>("meta[name=mailuo-base]")?.content ?? "";
  return `${page.location.origin}${path}`;
}

/** What was asked before somebody would not sign in, or so soon after it, follows from what he did before, as a list that is read anew. */
const FOLLOWS_MS = 1_000;

/**
 * Asks the server. Where that wants to know who asks, `renew` has people sign in on the page, so that nothing on it is lost, and tells
 * whether they did; null: nobody was signed in, and the page is left for the sign-in page, which leads back to the same view.
 */
export function askFrom(page: Window, renew: () => Promise<boolean> | null): typeof fetch {
  let declinedAt = Number.NEGATIVE_INFINITY;
  const ask: typeof fetch = async (input, init) => {
    const askedAt = page.performance.now();
    const response = await page.fetch(input, init);
    if (response.status !== 401 || response.url === signInPage(page)) return response;
    if (askedAt - declinedAt < FOLLOWS_MS) return response;
    const renewed = renew();
    if (renewed !== null) {
      if (await renewed) return ask(input, init);
      declinedAt = page.performance.now();
      return response;
    }
    page.location.assign(`${signInPage(page)}${page.location.hash}`);
    // The page is being left: nothing that follows shall flash up.
    return new Promise(() => {});
  };
  return ask;
}

function signInPage(page: Window): string {
  return `${serverOf(page)}${SIGN_IN_PATH}`;
}

/** The tab of an entry of ours; null where the entry is not. */
function tabFrom(state: unknown): string | null {
  return typeof state === "string" && state.startsWith(OURS) ? state.slice(OURS.length) : null;
}

/** The browser's storage; where it is full or forbidden, nothing is remembered and all else goes on. */
export function memoryOf(page: Pick<Window, "localStorage">): Memory {
  return memoryIn(() => page.localStorage);
}

/** What the browser stores for one of its own tabs, until that is closed. */
export function visitOf(page: Pick<Window, "sessionStorage">): Memory {
  return memoryIn(() => page.sessionStorage);
}

/** What is written is kept a moment after the last key, and before a browser may end the page without a word. */
const SOON_MS = 300;

export function momentsOf(page: Window): Moments {
  let timer = 0;
  return {
    soon(work) {
      page.clearTimeout(timer);
      timer = page.setTimeout(work, SOON_MS);
    },
    onLeave(listener) {
      page.addEventListener("pagehide", listener);
      page.document.addEventListener("visibilitychange", () => page.document.hidden && listener());
    },
  };
}

function memoryIn(storage: () => Storage): Memory {
  return {
    get: (name) => attempt(() => storage().getItem(`mailuo.${name}`)),
    set: (name, value) => void attempt(() => storage().setItem(`mailuo.${name}`, value)),
  };
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
