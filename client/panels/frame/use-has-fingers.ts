import { useMediaQuery } from "@mantine/hooks";

/** Whether the page is touched rather than clicked. */
export function useHasFingers(): boolean {
  return useMediaQuery("(pointer: coarse)", false, { getInitialValueInEffect: false });
}
