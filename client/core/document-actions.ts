import type { DocumentsAnswer, PassageAnswer } from "#model/api.js";
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
  const [document, original, first] = await Promise.all([
    api.document(key),
    api.documentText(key),
    api.passages(key, { offset: 0, limit: PASSAGES_A_PAGE }),
  ]);
  let passages: readonly PassageAnswer[] = first.items;
  const put = () => {
    const text = { document, original, sections: first.sections, passages, total: first.total };
    update((state) => withText(state, key, ready(text)));
  };
  put();
  while (passages.length < first.total) {
    const page = await api.passages(key, { offset: passages.length, limit: PASSAGES_A_PAGE });
    if (page.items.length === 0) return;
    passages = [...passages, ...page.items];
    put();
  }
}

function withText(state: State, document: string, text: Loadable<DocumentText>): State {
  return { ...state, texts: new Map([...state.texts, [document, text]]) };
}
