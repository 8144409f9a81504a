import { describe, expect, test } from "vitest";
import { configurationFrom, configurationFromEnvironment } from "./configuration.js";

describe("configuration", () => {
  test("an empty environment gives the embedded engine on the loopback address", () => {
    expect(configurationFromEnvironment({})).toMatchObject({
      host: "127.0.0.1",
      port: 7010,
      allowedHosts: [],
      requireToken: false,
      trustProxy: [],
      proxyHeader: "x-forwarded",
      basePath: "/",
      readingRate: 3_000,
      queryingRate: 600,
      writingRate: 120,
      dataFolder: "./data",
      store: { engine: "embedded", folder: "./data" },
      timeoutMs: 10_000,
      maxRows: 100_000,
      exportRows: 1_000_000,
      queriesAtOnce: 16,
      queriesPerCaller: 2,
      logLevel: "warn",
    });
  });

  test("every variable is taken over, and an empty one counts as absent", () => {
    const environment = {
      PORT: "0",
      HOST: "0.0.0.0",
      ALLOWED_HOSTS: "Graph.example, mailuo.example ,",
      MAILUO_DATA: "",
      MAILUO_REQUIRE_TOKEN: "true",
      MAILUO_ADMIN_TOKEN: "token",
      TRUST_PROXY: "loopback, 10.0.0.0/8",
      PROXY_HEADER: "forwarded",
      BASE_PATH: "/mailuo",
      RATE_READING: "0",
      RATE_QUERYING: "1",
      RATE_WRITING: "2",
      MAILUO_ADMIN_TOKEN_FILE: "/run/secrets/token",
      NEO4J_URI: "neo4j+s://graph.example:7687",
      NEO4J_USER: "reader",
      NEO4J_PASSWORD: "secret",
      NEO4J_DATABASE: "reports",
      MAILUO_TIMEOUT_MS: "500",
      MAILUO_MAX_ROWS: "10",
      LOG_LEVEL: "debug",
    };
    expect(configurationFromEnvironment(environment)).toMatchObject({
      host: "0.0.0.0",
      port: 0,
      allowedHosts: ["graph.example", "mailuo.example"],
      requireToken: true,
      adminToken: "token",
      trustProxy: ["loopback", "10.0.0.0/8"],
      proxyHeader: "forwarded",
      basePath: "/mailuo",
      readingRate: 0,
      queryingRate: 1,
      writingRate: 2,
      adminTokenFile: "/run/secrets/token",
      dataFolder: "./data",
      store: {
        engine: "neo4j",
        uri: "neo4j+s://graph.example:7687",
        user: "reader",
        password: "secret",
        database: "reports",
      },
      timeoutMs: 500,
      maxRows: 10,
      exportRows: 1_000_000,
      queriesAtOnce: 16,
      queriesPerCaller: 2,
      logLevel: "debug",
    });
  });

  test.each([
    [{ PORT: "http" }, "PORT is “http”, but must be a port number from 0 to 65535."],
    [
      { PORT: "70000", LOG_LEVEL: "loud" },
      "PORT is “70000”, but must be a port number from 0 to 65535; LOG_LEVEL is “loud”, but must be one of trace, debug, info, warn, error, fatal, silent.",
    ],
    [
      { ALLOWED_HOSTS: "https://mailuo.example.org" },
      "ALLOWED_HOSTS is “https://mailuo.example.org”, but must be host names such as mailuo.example.org, without scheme and port, separated by commas.",
    ],
    [{ MAILUO_MAX_ROWS: "1.5" }, "MAILUO_MAX_ROWS is “1.5”, but must be a whole number from 1 to 200000."],
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

describe("flags, environment and file", () => {
  const file = {
    path: "mailuo.config.json",
    folder: "/etc/mailuo",
    content: { port: 1, maxRows: 1, timeoutMs: 1, allowedHosts: ["A.example"], dataFolder: "graph" },
  };

  test("flags win over the environment, the environment over the file", () => {
    const flags = { port: "3" };
    const environment = { PORT: "2", MAILUO_MAX_ROWS: "2", MAILUO_TIMEOUT_MS: "" };
    expect(configurationFrom({ flags, environment, file })).toMatchObject({
      port: 3,
      maxRows: 2,
      queriesAtOnce: 16,
      queriesPerCaller: 2,
      timeoutMs: 1,
      allowedHosts: ["a.example"],
    });
  });

  test("a path is meant from the file's folder, or from where the flag is typed", () => {
    expect(configurationFrom({ file }).dataFolder).toBe("/etc/mailuo/graph");
    const typed = { flags: { dataFolder: "mine" }, workingFolder: "/home/me" };
    expect(configurationFrom({ ...typed, file })).toMatchObject({
      dataFolder: "/home/me/mine",
      store: { folder: "/home/me/mine" },
    });
  });

  test.each([
    [{ prot: 1 }, "prot in mailuo.config.json is not known; did you mean port."],
    [{ MAILUO_MAX_ROWS: 1 }, "MAILUO_MAX_ROWS in mailuo.config.json is not known; did you mean maxRows."],
    [{ colour: 1 }, "colour in mailuo.config.json is not known; docs/configuration.md lists what there is."],
    [{ port: true }, "port in mailuo.config.json is “true”, but must be a port number from 0 to 65535."],
    [{ port: 1.5 }, "port in mailuo.config.json is “1.5”, but must be a port number from 0 to 65535."],
    [
      { allowedHosts: 1 },
      "allowedHosts in mailuo.config.json is “1”, but must be host names such as mailuo.example.org, without scheme and port, separated by commas.",
    ],
    [{ neo4jPassword: ["secret"] }, "neo4jPassword in mailuo.config.json is “…”, but must be a password."],
  ])("a file with %o is refused with a sentence", (content, sentence) => {
    expect(() => configurationFrom({ file: { ...file, content } })).toThrow(sentence);
  });

  test("a variable that nearly is one of Mailuo's was meant for it; others are left alone", () => {
    expect(() => configurationFrom({ environment: { MAILUO_TIMEOUTMS: "5", NEO4J_URL: "bolt://a" } })).toThrow(
      "MAILUO_TIMEOUTMS is not known; did you mean MAILUO_TIMEOUT_MS; NEO4J_URL is not known; did you mean NEO4J_URI.",
    );
    expect(configurationFrom({ environment: { MAILUO_THEME: "dark", POST: "1" } }).port).toBe(7010);
  });

  test("what is wrong with a flag is told by the flag's name", () => {
    expect(() => configurationFrom({ flags: { logLevel: "loud" } })).toThrow(
      "--log-level is “loud”, but must be one of",
    );
  });
});
