/** The program of exported pages, built by itself into one script: see `offlineProgram` in vite.config.ts. */
declare module "virtual:offline-program" {
  /** For a `script` element. */
  export const program: string;
  /** For a `style` element. */
  export const style: string;
  /** What a content security policy allows them by, `sha256-…`. */
  export const hashes: { readonly program: string; readonly style: string };
}
