import type { DocumentsAnswer, PassageAnswer, SectionsAnswer, SectionSummary } from "#model/api.js";
import type { Api } from "./api.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import { failureFrom } from "./failure.js";
import { failed, type Loadable, LOADING, ready } from "./loadable.js";
import { createSlot } from "./slot.js";
import type { DocumentText, State } from "./state.js";

const PASSAGES_A_PAGE = 1000;

type DocumentActions = Pick<Core, "loadDocuments" | "loadText" | "openReader" | "closeReader">;

export function createDocumentActions(context: Context): DocumentActions {
  const { api, store, update } = context;
  const documents = createSlot<DocumentsAnswer>((value) => update((state) => ({ ...state, documents: value })));
  const loadText = async (document: string) => {
    const known = store.getState().texts.get(document);
    if (known?.status === "ready" || known?.status === "loading") return;
    update((state) => withText(state, document, LOADING));
    try {
      await fetchText(context, document);
    } catch (thrown) {
      update((state) => withText(state, document, failed(failureFrom(thrown))));
    }
  };
  return {
    async loadDocuments() {
      await documents.load((signal) => api.documents(signal));
    },
    loadText,
    async openReader(document, passage) {
      update((state) => ({ ...state, reader: { document, passage: passage ?? null } }));
      await loadText(document);
    },
    closeReader: () => update((state) => ({ ...state, reader: null })),
  };
}

/** Puts the text as soon as its first passages are there, then page by page. */
async function fetchText({ api, update }: Context, key: string): Promise<void> {
  const [document, original, sections, first] = await Promise.all([
    api.document(key),
    api.documentText(key),
    fetchSections(api, key),
    api.passages(key, { limit: PASSAGES_A_PAGE }),
  ]);
  let passages: readonly PassageAnswer[] = first.items;
  const put = () => {
    const text = { document, original, sections, passages, total: first.total };
    update((state) => withText(state, key, ready(text)));
  };
  put();
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const page = await api.passages(key, { cursor, limit: PASSAGES_A_PAGE });
    passages = [...passages, ...page.items];
    cursor = page.nextCursor;
    put();
  }
}

async function fetchSections(api: Api, key: string): Promise<readonly SectionSummary[]> {
  const sections: SectionSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: SectionsAnswer = await api.sections(key, cursor === null ? {} : { cursor });
    sections.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return sections;
}

function withText(state: State, document: string, text: Loadable<DocumentText>): State {
  return { ...state, texts: new Map([...state.texts, [document, text]]) };
}
