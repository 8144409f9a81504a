import type { Context } from "../context.js";
import type { Address } from "../views/address.js";
import type { Core } from "../core.js";
import { failureFrom } from "../failure.js";
import { failed, IDLE, LOADING } from "../loadable.js";
import type { State } from "../state.js";

type SessionActions = Pick<Core, "renewSession" | "signInAgain" | "leaveSessionOver" | "lookWhoIsIn" | "signOut"> & {
  readonly loadSession: () => Promise<void>;
};

/** Who is at the page, going on after a session's end, and leaving. Not to know who it is keeps nobody from working. */
export function createSessionActions(
  { api, store, update }: Context,
  { address, forget }: { readonly address: Pick<Address, "signIn">; readonly forget: () => void },
): SessionActions {
  const put = (sessionOver: State["sessionOver"]) => update((state) => ({ ...state, sessionOver }));
  const loadSession = async () => {
    const session = await api.session().catch(() => null);
    update((state) => ({ ...state, session }));
  };
  const waiting: ((isRenewed: boolean) => void)[] = [];
  const settle = (isRenewed: boolean) => {
    put(null);
    for (const goOn of waiting.splice(0)) goOn(isRenewed);
  };
  return {
    loadSession,
    renewSession() {
      if (store.getState().session?.by !== "session") return null;
      if (waiting.length === 0) put(IDLE);
      return new Promise((resolve) => void waiting.push(resolve));
    },
    async signInAgain(token) {
      put(LOADING);
      try {
        await api.signIn(token);
      } catch (thrown) {
        // Whoever went on without it meanwhile is not asked again.
        if (store.getState().sessionOver !== null) put(failed(failureFrom(thrown)));
        return;
      }
      settle(true);
      await loadSession();
    },
    leaveSessionOver: () => settle(false),
    async lookWhoIsIn() {
      if (store.getState().session?.by !== "session") return;
      const session = await api.session().catch(() => null);
      if (session?.by === "session") update((state) => ({ ...state, session }));
    },
    async signOut() {
      await api.signOut().catch(() => null);
      forget();
      address.signIn();
    },
  };
}
