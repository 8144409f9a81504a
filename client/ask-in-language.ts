import type { Language } from "./core/session/preferences.js";

/** Asks for answers in the language that the page is read in, which may be another than the browser's. */
export function askInLanguage(ask: typeof fetch, language: () => Language): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("Accept-Language", language());
    return ask(input, { ...init, headers });
  };
}
