import { describe, inject, it } from "vitest";
import type { Neo4jAddress } from "./test-server.js";

/** Defines tests that need a Neo4j; where there is none, one skipped test says why. */
export function describeWithNeo4j(define: (address: Neo4jAddress) => void): void {
  const given = inject("neo4j");
  if (!("missing" in given)) return define(given);
  describe("Neo4j", () => {
    // oxlint-disable-next-line vitest/no-disabled-tests -- A skip that can be seen, with what to do about it.
    it.skip(`is not here: ${given.missing}`, () => {});
  });
}
