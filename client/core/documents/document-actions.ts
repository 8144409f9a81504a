import type { DocumentAnswer, DocumentsAnswer, PassageAnswer, SectionsAnswer, SectionSummary } from "#model/api.js";
import { addNotice, withoutNotices } from "../activities.js";
import type { Api } from "../api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { failureFrom } from "../failure.js";
import { failed, type Loadable, LOADING, ready, valueOf } from "../loadable.js";
import { createSlot } from "../slot.js";
import type { State } from "../state.js";

/** A document as the reader shows it. `passages` grows while pages arrive; it is whole when it is `total` long. */
export interface DocumentText {
  readonly document: DocumentAnswer;
  readonly original: string;
  readonly sections: readonly SectionSummary[];
  readonly passages: readonly PassageAnswer[];
  readonly total: number;
}

const PASSAGES_A_PAGE = 1000;
/** More the server does not take. */
const MOST_CHARACTERS = 200;

type DocumentActions = Pick<Core, "loadText" | "openReader" | "closeReader" | "findDocuments" | "moreDocuments"> & {
  /** The first of the list of documents. */
  readonly loadList: () => Promise<void>;
  /** Forgets what was read of all documents, since they may say something else now; the one that is open is read anew. */
  readonly reloadTexts: () => Promise<void>;
};

export function createDocumentActions({ api, store, update, retryBy }: Context): DocumentActions {
  const reads = new Map<string, AbortController>();
  const documents = createSlot<DocumentsAnswer>((value) => update((state) => ({ ...state, documents: value })));
  const found = createSlot<DocumentsAnswer>((value) => update((state) => ({ ...state, foundDocuments: value })));
  const find = async (q: string) => {
    const previous = valueOf(store.getState().foundDocuments);
    await found.load((signal) => api.documents({ q }, signal), previous);
  };
  const more = async () => {
    const state = store.getState();
    const q = state.documentWords;
    const [place, slot] = q === "" ? (["documents", documents] as const) : (["foundDocuments", found] as const);
    const list = state[place];
    if (list.status !== "ready" || list.value.nextCursor === null) return;
    const { items, nextCursor: cursor } = list.value;
    update(withoutNotices("moreDocuments"));
    await slot.load(async (signal) => {
      const page = await api.documents(q === "" ? { cursor } : { q, cursor }, signal);
      return { ...page, items: [...items, ...page.items] };
    }, list.value);
    const { [place]: outcome } = store.getState();
    if (outcome.status !== "failed") return;
    // What was listed stays.
    retryBy("moreDocuments", more);
    update((now) => addNotice({ ...now, [place]: list }, "moreDocuments", outcome.failure));
  };
  const read = async (document: string) => {
    const own = new AbortController();
    reads.set(document, own);
    const put = (text: Loadable<DocumentText>) => {
      if (!own.signal.aborted) update((state) => withText(state, document, text));
    };
    try {
      await fetchText(api, document, (text) => put(ready(text)), own.signal);
    } catch (thrown) {
      put(failed(failureFrom(thrown)));
    }
    if (reads.get(document) === own) reads.delete(document);
  };
  const loadText = async (document: string) => {
    const known = store.getState().texts.get(document);
    const isThere = known?.status === "ready" || known?.status === "loading";
    update((state) => withText(state, document, isThere ? known : LOADING));
    if (isThere) return;
    await read(document);
  };
  return {
    async loadList() {
      const { documentWords: q } = store.getState();
      await Promise.all([documents.load((signal) => api.documents({}, signal)), q !== "" && find(q)]);
    },
    async findDocuments(words) {
      const q = words.trim().slice(0, MOST_CHARACTERS);
      update((state) => ({ ...state, documentWords: q }));
      if (q === "") found.cancel();
      else await find(q);
    },
    moreDocuments: more,
    loadText,
    async reloadTexts() {
      for (const own of reads.values()) own.abort();
      reads.clear();
      const { reader, texts } = store.getState();
      const open = reader?.document;
      // What is open stays on the page until the new text is there.
      update((state) => ({ ...state, texts: new Map([...texts].filter(([document]) => document === open)) }));
      if (open !== undefined) await read(open);
    },
    async openReader(document, passage) {
      update((state) => ({ ...state, reader: { document, passage: passage ?? null } }));
      await loadText(document);
    },
    closeReader: () => update((state) => ({ ...state, reader: null })),
  };
}

/** Puts the text as soon as its first passages are there, then page by page. */
async function fetchText(api: Api, key: string, put: (text: DocumentText) => void, signal: AbortSignal): Promise<void> {
  const [document, original, sections, first] = await Promise.all([
    api.document(key, signal),
    api.documentText(key, signal),
    fetchSections(api, key, signal),
    api.passages(key, { limit: PASSAGES_A_PAGE }, signal),
  ]);
  let passages: readonly PassageAnswer[] = first.items;
  const putAll = () => put({ document, original, sections, passages, total: first.total });
  putAll();
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const page = await api.passages(key, { cursor, limit: PASSAGES_A_PAGE }, signal);
    passages = [...passages, ...page.items];
    cursor = page.nextCursor;
    putAll();
  }
}

async function fetchSections(api: Api, key: string, signal: AbortSignal): Promise<readonly SectionSummary[]> {
  const sections: SectionSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: SectionsAnswer = await api.sections(key, cursor === null ? {} : { cursor }, signal);
    sections.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return sections;
}

/** So many texts are kept, some 0.1 MB each: those that were looked at last, and the one that is open. */
export const MOST_TEXTS = 20;

function withText(state: State, document: string, text: Loadable<DocumentText>): State {
  if ([...state.texts].at(-1)?.[0] === document && state.texts.get(document) === text) return state;
  const others = [...state.texts].filter(([key]) => key !== document);
  const isOpen = ([key]: (typeof others)[number]) => key === state.reader?.document;
  const kept = others.filter((one, age) => age > others.length - MOST_TEXTS || isOpen(one));
  return { ...state, texts: new Map([...kept, [document, text]]) };
}
