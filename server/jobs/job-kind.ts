import type { Role } from "#model/access.js";
import type { DocumentChanges } from "#model/document-changes.js";
import type { JobEntry, JobProgress, UndoState } from "#model/jobs.js";

/** What jobs of one kind do: a plug, given to `createJobs`. */
export interface JobKind {
  /** `load`, … */
  readonly name: string;
  /** Who may see its jobs, and end those that he may see; absent: readers see them, editors end them. */
  readonly seenBy?: Role;
  /**
   * Makes work of a task, which is kept on disk as JSON until the job is over. Throws where it is none: then the job that was kept has
   * failed.
   */
  prepare(task: unknown): JobWork;
}

export interface JobWork {
  /**
   * Does the work, all of it where it resolves. Once the signal is aborted it ends early and throws, and leaves nothing half done; throws a
   * `GraphError` with the sentence why it failed.
   */
  run(job: RunningJob): Promise<void>;
  /** Called once when the job is over, however it ended, also if it never ran: takes away what was kept for it. */
  dispose(): Promise<void>;
}

/** What is told of a document or of the whole, before it gets its number and time. */
export interface ToldEntry extends Pick<JobEntry, "level" | "text" | "document"> {
  /** Counted into the job's changes. */
  readonly changes?: DocumentChanges;
}

/** What work tells of itself. */
export interface RunningJob {
  readonly id: string;
  readonly signal: AbortSignal;
  tell(entry: ToldEntry): void;
  progress(progress: JobProgress): void;
  /** One more document that came to this end. */
  count(end: string): void;
  /** Says of a job, this one or another, whether it can be undone. */
  markUndo(job: string, undo: UndoState): void;
}
