import { describe, expect, it } from "vitest";
import { requireVersion } from "./connection.js";

const LOCATION = "bolt://graph.example.org:7687";

describe("the server's version", () => {
  it.each(["Neo4j 5.26.16", "Neo4j 5.27-aura", "Neo4j 2025.01.0", "Neo4j 2026.08.1"])("takes %s", (agent) => {
    expect(() => requireVersion(agent, LOCATION)).not.toThrow();
  });

  it.each(["Neo4j 4.4.38", "Neo4j 5.25.1", "Neo4j v5.26.0 compatible graph database server - Memgraph", "FalkorDB"])(
    "refuses %s",
    (agent) => {
      expect(() => requireVersion(agent, LOCATION)).toThrow(
        `At ${LOCATION} answers “${agent}”, but Mailuo needs Neo4j 5.26 or newer.`,
      );
    },
  );
});
