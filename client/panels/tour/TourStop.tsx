import { lazy, Suspense } from "react";
import { useLayout } from "../frame/page-context.js";

const Tour = lazy(() => import("./Tour.js").then((module) => ({ default: module.Tour })));

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
