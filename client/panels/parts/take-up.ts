/**
 * Refs for fields that one writes in, and buttons that one answers with, as soon as they are there. Not written where they are used: React calls a ref that is new at each
 * render again, which would take the focus back from elsewhere, and select anew what is just being written.
 */
export function takeUp(field: HTMLElement | null): void {
  field?.focus();
}

/** The same with all that is in it selected, for the first key to replace. */
export function takeUpWhole(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
