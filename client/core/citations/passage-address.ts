/** Where a passage is opened in its report: `base` is the page's own address without what it says. */
export function passageAddress(base: string, document: string, passage: string): string {
  return `${base}#${new URLSearchParams({ doc: document, passage }).toString()}`;
}
