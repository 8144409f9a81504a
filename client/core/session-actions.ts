import type { Context } from "./context.js";
import type { Address } from "./address.js";
import type { Core } from "./core.js";

/** Who is at the page, and leaving it. Not to know it keeps nobody from working. */
export function createSessionActions(
  { api, update }: Context,
  { address, forget }: { readonly address: Pick<Address, "signIn">; readonly forget: () => void },
): Pick<Core, "signOut"> & { readonly loadSession: () => Promise<void> } {
  return {
    async loadSession() {
      const session = await api.session().catch(() => null);
      update((state) => ({ ...state, session }));
    },
    async signOut() {
      await api.signOut().catch(() => null);
      forget();
      address.signIn();
    },
  };
}
