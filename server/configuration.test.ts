import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CONFIGURATION_VARIABLES, configurationFromEnvironment } from "./configuration.js";
import { packageRoot } from "./package-root.js";

describe("configuration", () => {
  test("an empty environment gives the embedded engine on the loopback address", () => {
    expect(configurationFromEnvironment({})).toEqual({
      host: "127.0.0.1",
      port: 7010,
      allowedHosts: [],
      store: { engine: "embedded", folder: "./data" },
      timeoutMs: 10_000,
      maxRows: 5_000,
      logLevel: "warn",
    });
  });

  test("every variable is taken over, and an empty one counts as absent", () => {
    const environment = {
      PORT: "0",
      HOST: "0.0.0.0",
      ALLOWED_HOSTS: "Graph.example, mailuo.example ,",
      MAILUO_DATA: "",
      NEO4J_URI: "neo4j+s://graph.example:7687",
      NEO4J_USER: "reader",
      NEO4J_PASSWORD: "secret",
      NEO4J_DATABASE: "reports",
      MAILUO_TIMEOUT_MS: "500",
      MAILUO_MAX_ROWS: "10",
      LOG_LEVEL: "debug",
    };
    expect(configurationFromEnvironment(environment)).toEqual({
      host: "0.0.0.0",
      port: 0,
      allowedHosts: ["graph.example", "mailuo.example"],
      store: {
        engine: "neo4j",
        uri: "neo4j+s://graph.example:7687",
        user: "reader",
        password: "secret",
        database: "reports",
      },
      timeoutMs: 500,
      maxRows: 10,
      logLevel: "debug",
    });
  });

  test.each([
    [{ PORT: "http" }, "PORT is “http”, but must be a port number from 0 to 65535."],
    [
      { PORT: "70000", LOG_LEVEL: "loud" },
      "PORT is “70000”, but must be a port number from 0 to 65535; LOG_LEVEL is “loud”, but must be one of trace, debug, info, warn, error, fatal, silent.",
    ],
    [{ MAILUO_MAX_ROWS: "1.5" }, "MAILUO_MAX_ROWS is “1.5”, but must be a whole number from 1 to 50000."],
    [
      { NEO4J_URI: "http://localhost:7474", NEO4J_PASSWORD: "secret" },
      "NEO4J_URI is “http://localhost:7474”, but must be an address like bolt://localhost:7687, without a password.",
    ],
    [
      { NEO4J_URI: "bolt://localhost:7687" },
      "NEO4J_URI is set, but NEO4J_PASSWORD is not; set it to the password of NEO4J_USER, or unset NEO4J_URI to use the embedded engine.",
    ],
  ])("%o is refused with a sentence that names the variable", (environment, sentence) => {
    expect(() => configurationFromEnvironment(environment)).toThrow(sentence);
  });

  test("a password within an address is not repeated", () => {
    const environment = { NEO4J_URI: "bolt://neo4j:secret@localhost:7687", NEO4J_PASSWORD: "secret" };
    expect(() => configurationFromEnvironment(environment)).toThrow(/^(?!.*secret).*NEO4J_URI/u);
  });
});

test.each([".env.example", "README.md", "README.zh-CN.md"])("%s names every variable", (file) => {
  const text = readFileSync(join(packageRoot(), file), "utf8");
  expect(CONFIGURATION_VARIABLES.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(text))).toEqual([]);
});
