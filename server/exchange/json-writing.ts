import type { GraphContent } from "./graph-content.js";

/** `{"nodes": […], "relationships": […]}`, one a line, so that two exports can be compared line by line. */
export async function* writeJson({ about, nodes, relationships }: GraphContent): AsyncGenerator<string> {
  yield Object.keys(about).length === 0 ? "{" : `{"about":${JSON.stringify(about)},\n`;
  yield '"nodes":[';
  yield* lines(nodes());
  yield '],\n"relationships":[';
  yield* lines(relationships());
  yield "]}\n";
}

async function* lines(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${isFirst ? "\n" : ",\n"}${page.map((item) => JSON.stringify(item)).join(",\n")}`;
    isFirst = false;
  }
}
