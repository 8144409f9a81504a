import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { GraphError } from "#model/problem.js";
import type { Deadline } from "./deadline.js";
import { graphErrorFrom, isWorthRetrying, type ErrorContext } from "./errors.js";
import { createRowSource, type RowSource } from "./row-source.js";
import { untilSilent } from "./silence.js";
import { triedAgain } from "./tried-again.js";

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://` (a cluster: routed) or the encrypted `…+s://`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
}

type Work<Result> = (transaction: ManagedTransaction) => Promise<Result>;

export interface Reading extends Deadline {
  /** How many rows the server sends at a time. */
  readonly fetchSize: number;
}

/** Managed transactions on one server or cluster; what one of them wrote, all later ones see. Throws `GraphError`s. */
export interface Connection {
  /** The address without credentials. */
  readonly location: string;
  version(): Promise<string>;
  /** What errors of queries are translated with. */
  readonly context: ErrorContext;
  /** Starts a reading query in a transaction of its own; the source must be closed. */
  rows(text: string, params: Record<string, unknown>, reading: Reading): RowSource;
  write<Result>(work: Work<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Connects and signs in (whether the database exists, the first query tells); throws `store-unavailable`, `store-denied` or `invalid-configuration`. */
export async function connect(options: Neo4jOptions): Promise<Connection> {
  const database = options.database === undefined || options.database === "" ? {} : { database: options.database };
  const location = withoutCredentials(options.uri);
  const context: ErrorContext = {
    uri: location,
    user: options.user,
    database: database.database,
    connections: MOST_CONNECTIONS,
  };
  const driver = createDriver(options);
  const bookmarkManager = neo4j.bookmarkManager();

  const askForAgent = (): RowSource => connection.rows("RETURN 1", {}, { fetchSize: 1, timeoutMs: VERSION_TIME_MS });
  /** By a query: the driver's own check sends nothing where a connection has just signed in, and takes a server that is frozen since for a good one. */
  const version = async (): Promise<string> => {
    try {
      return ((await triedAgain(askForAgent, agentOf, ONCE_MORE_MS)) ?? "Neo4j").replace("/", " ");
    } catch (error) {
      throw graphErrorFrom(error, context);
    }
  };
  const connection: Connection = {
    location,
    context,
    version,
    rows(text, params, { fetchSize, ...deadline }) {
      const mode = neo4j.session.READ;
      const session = driver.session({ ...database, bookmarkManager, fetchSize, defaultAccessMode: mode });
      // One message there, one back: a transaction that is begun apart would cost more messages than most queries take time.
      return createRowSource(session, session.run(text, params, { timeout: deadline.timeoutMs }), {
        location,
        fetchSize,
        ...deadline,
      });
    },
    async write(work) {
      const writing = { ...context, isWriting: true };
      const session = driver.session({ ...database, bookmarkManager, defaultAccessMode: neo4j.session.WRITE });
      const over = new AbortController();
      try {
        return await Promise.race([
          session.executeWrite(translating(work, writing)),
          untilSilent(version, over.signal),
        ]);
      } catch (error) {
        throw graphErrorFrom(error, writing);
      } finally {
        over.abort();
        // Not waited for: a server that does not answer would hold the caller.
        void session.close().catch(() => {});
      }
    },
    close: () => driver.close(),
  };
  try {
    requireVersion(await version(), location);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return connection;
}

async function agentOf(source: RowSource): Promise<string | undefined> {
  const { agent } = (await source.summary()).server;
  source.close();
  return agent;
}

/** The oldest release that knows all that the queries of the catalogue use. */
const OLDEST = { major: 5, minor: 26 };

/** `agent` as the server calls itself: `Neo4j 5.26.16`, `Neo4j 2026.08.1`. */
export function requireVersion(agent: string, location: string): void {
  const found = /^Neo4j (\d+)\.(\d+)/u.exec(agent);
  const [major, minor] = [Number(found?.[1]), Number(found?.[2])];
  if (found !== null && (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor))) return;
  const oldest = `Neo4j ${OLDEST.major}.${OLDEST.minor}`;
  throw new GraphError("invalid-configuration", {
    en: `At ${location} answers “${agent}”, but Mailuo needs ${oldest} or newer.`,
    zh: `${location} 的应答者是“${agent}”，而脉络需要 ${oldest} 或更新的版本。`,
  });
}

/** Only what may go well another time stays the driver's error, which makes it try again. */
function translating<Result>(work: Work<Result>, context: ErrorContext): Work<Result> {
  return async (transaction) => {
    try {
      return await work(transaction);
    } catch (error) {
      throw isWorthRetrying(error) ? error : graphErrorFrom(error, context);
    }
  };
}

const VERSION_TIME_MS = 10_000;
/** A connection that was cut while nobody used it does not mean that the server is away. */
const ONCE_MORE_MS = 100;
/** To one server; each answer that is still being taken holds one. */
const MOST_CONNECTIONS = 100;

function createDriver(options: Neo4jOptions): Driver {
  try {
    return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      connectionTimeout: 5_000,
      // Firewalls before hosted databases drop idle connections without a word.
      connectionLivenessCheckTimeout: 60_000,
      connectionAcquisitionTimeout: 10_000,
      maxConnectionPoolSize: MOST_CONNECTIONS,
      maxTransactionRetryTime: 5_000,
      userAgent: "mailuo",
    });
  } catch (error) {
    const example = "bolt://localhost:7687 or neo4j+s://graph.example.org";
    const sentence = `NEO4J_URI is not an address of Neo4j: “${withoutCredentials(options.uri)}”. Write one such as ${example}.`;
    throw new GraphError("invalid-configuration", sentence, { cause: error });
  }
}

function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/u, "//");
}
