/** The writer alone: the package's front door brings its parser with it, which wants a browser's. */
declare module "graphology-gexf/browser/writer.js" {
  import type { write } from "graphology-gexf/browser";
  const writer: typeof write;
  export default writer;
}
