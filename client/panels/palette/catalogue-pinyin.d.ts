/** Made by the build of the characters in the Chinese catalogue: see `client/vite.config.ts`. */
declare module "virtual:catalogue-pinyin" {
  export const READINGS: Readonly<Record<string, readonly string[]>>;
}
