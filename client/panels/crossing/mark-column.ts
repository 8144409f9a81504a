import type { PointerEvent } from "react";

/** The column below the pointer is set off without drawing anything anew. */
export function markColumn(
  { currentTarget, clientX }: PointerEvent<HTMLDivElement>,
  size: { readonly name: number; readonly column: number },
) {
  const from = currentTarget.parentElement?.getBoundingClientRect();
  const isOnName = from !== undefined && clientX - from.left < size.name;
  const column = Math.floor((clientX - currentTarget.getBoundingClientRect().left - size.name) / size.column);
  if (isOnName || column < 0) currentTarget.style.removeProperty("--at");
  else currentTarget.style.setProperty("--at", String(column));
}
