import { Suspense } from "react";
import { useLayout } from "../frame/page-context.js";
import { late } from "../parts/late.js";

const Tour = late(
  () => import("./Tour.js"),
  ({ Tour }) => Tour,
  "over the page",
);

/** The guided tour, where one is on. */
export function TourStop() {
  const index = useLayout(({ tour }) => tour);
  if (index === null) return null;
  return (
    <Suspense fallback={null}>
      <Tour index={index} />
    </Suspense>
  );
}
