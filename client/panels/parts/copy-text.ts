/** Whether the text is in the clipboard now: browsers refuse it, and without https have no clipboard for pages at all. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
