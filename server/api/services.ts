import type { Caller } from "./access/caller.js";
import type { Sender } from "#server/access/forwarding.js";
import type { Allowance } from "#server/access/rates.js";
import type { Catalogue } from "#cypher/catalogue.js";
import type { Language } from "#model/language.js";
import type { Configuration } from "#server/configuration.js";
import type { Jobs } from "#server/jobs/jobs.js";
import type { Log } from "#server/log.js";
import type { Metrics } from "#server/operation/metrics.js";
import type { NameFinder } from "#server/search/name-finder.js";
import type { PassageFinder } from "#server/passages/passage-finder.js";
import type { PathFinder } from "#server/paths/path-finder.js";
import type { GraphStore } from "#server/store/port.js";

/** What the API is made of: given once, where the program is put together. */
export interface Services {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly configuration: Configuration;
  readonly log: Log;
  /** Absent: the API keeps one of its own from the first search on. */
  readonly names?: NameFinder;
  /** Absent: the API keeps one of its own from the first search on. */
  readonly passages?: PassageFinder;
  /** Absent: the API keeps one of its own from the first request for paths on. */
  readonly paths?: PathFinder;
  readonly jobs: Jobs;
  /** Absent: the API counts for itself. */
  readonly metrics?: Metrics;
  /** Aborted when the server was asked to end. */
  readonly ending: AbortSignal;
  /** The built client; absent: only the API is served. */
  readonly clientFolder?: string;
}

/** What the middleware leaves in a request's context. */
export interface RequestEnvironment {
  readonly Variables: {
    readonly requestId: string;
    /** What callers see before the path: empty or such as `/mailuo`. */
    readonly prefix: string;
    readonly language: Language;
    readonly sender: Sender;
    readonly caller: Caller;
    /** For the audit log: to what was done what the path does not name. */
    readonly changed?: string;
    /** What is left of the caller's budget, where there is one. */
    readonly allowance?: Allowance;
    /** Gives the answer's text, where the handler tells it. */
    readonly text?: () => string;
    /** What the session's cookie shall hold from now on, where it changes. */
    readonly renewedSession?: string;
  };
}
