import { isOver } from "#model/job-over.js";
import type { InspectionAnswer } from "#model/inspection.js";
import type { Job, JobEntry } from "#model/jobs.js";
import type { JobChange, Upload } from "../api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { createSlot } from "../slot.js";
import { ready, valueOf } from "../loadable.js";
import type { ChosenFiles, State } from "../state.js";

type JobActions = Pick<
  Core,
  | "loadJobs"
  | "inspect"
  | "sayOfFile"
  | "sendChosen"
  | "leaveChosen"
  | "upload"
  | "cancelUpload"
  | "cancelJob"
  | "undoJob"
  | "loadTold"
>;

/** Ends of documents after which the graph is another. */
const CHANGING = ["loaded", "restored", "withdrawn"] as const;

/** `reload`: asks anew for what a load changes. */
export function createJobActions(
  { api, update, store }: Context,
  { reload }: { readonly reload: () => Promise<void> },
): JobActions {
  const followed = new Set<string>();
  const jobs = createSlot<readonly Job[]>((value) => update((state) => ({ ...state, jobs: value })));
  const sending = createSlot<string>((value) => update((state) => ({ ...state, upload: value })));
  const inspecting = createSlot<InspectionAnswer>((value) => update((state) => ({ ...state, inspection: value })));
  const undo = createSlot<string>((value) => update((state) => ({ ...state, undoing: value })));
  const cancelling = createSlot<string>((value) => update((state) => ({ ...state, cancellation: value })));

  async function follow(id: string): Promise<void> {
    if (followed.has(id)) return;
    followed.add(id);
    try {
      await api.followJob(
        id,
        (change) => update((state) => withChange(state, id, change)),
        new AbortController().signal,
      );
    } finally {
      followed.delete(id);
    }
  }

  /** A job that began before the page was opened changes the graph as well. */
  async function followToItsEnd(id: string): Promise<void> {
    if (followed.has(id)) return;
    await follow(id);
    const job = valueOf(store.getState().jobs)?.find((one) => one.id === id);
    if (job !== undefined && CHANGING.some((end) => (job.counts[end] ?? 0) > 0)) await reload();
  }

  async function loadJobs(): Promise<void> {
    await jobs.load(async (signal) => (await api.jobs(signal)).items, valueOf(store.getState().jobs));
    for (const { id, status } of valueOf(store.getState().jobs) ?? []) {
      if (!isOver(status)) void followToItsEnd(id);
    }
  }

  const choose = (chosen: ChosenFiles | null) => update((state) => ({ ...state, chosenFiles: chosen }));
  const send = async (upload: Upload, onArrival: () => void) => {
    let id: string | null = null;
    await sending.load(async (signal) => {
      const job = await api.upload(upload, signal);
      update((state) => withJob(state, job));
      id = job.id;
      onArrival();
      return job.id;
    });
    if (id !== null) await followToItsEnd(id);
  };

  return {
    loadJobs,
    async inspect(files, said) {
      sending.cancel();
      const chosen = { files, said, byFile: store.getState().chosenFiles?.byFile ?? new Map() };
      choose(chosen);
      await inspecting.load((signal) => api.inspect(chosen, signal));
    },
    sayOfFile(name, said) {
      const { chosenFiles } = store.getState();
      if (chosenFiles !== null) choose({ ...chosenFiles, byFile: new Map([...chosenFiles.byFile, [name, said]]) });
    },
    async sendChosen(files) {
      const { chosenFiles, inspection } = store.getState();
      if (chosenFiles === null) return;
      // What was found stays until the server has the files: it may refuse them.
      if (inspection.status === "loading") inspecting.cancel();
      await send({ ...chosenFiles, files }, () => {
        inspecting.cancel();
        choose(null);
      });
    },
    leaveChosen() {
      inspecting.cancel();
      sending.cancel();
      choose(null);
    },
    upload: (upload) => send(upload, () => {}),
    cancelUpload: () => sending.cancel(),
    async cancelJob(id) {
      await cancelling.load(async () => {
        const job = await api.cancelJob(id);
        update((state) => withJob(state, job));
        return job.id;
      });
    },
    async undoJob(id) {
      await undo.load(async () => {
        const job = await api.undoJob(id);
        update((state) => withJob(state, job));
        await followToItsEnd(job.id);
        // The job that was undone says so from now on.
        await loadJobs();
        return id;
      }, id);
    },
    loadTold: follow,
  };
}

function withChange(state: State, id: string, change: JobChange): State {
  if ("job" in change) return withJob(state, change.job);
  const before = state.told.get(id) ?? [];
  const isHeard = before.some(({ number }) => number === change.entry.number);
  const told: readonly JobEntry[] = isHeard ? before : [...before, change.entry];
  return { ...state, told: new Map([...state.told, [id, told]]) };
}

/** Takes the job's place, or the first. */
function withJob(state: State, job: Job): State {
  const all = valueOf(state.jobs) ?? [];
  const isKnown = all.some(({ id }) => id === job.id);
  return { ...state, jobs: ready(isKnown ? all.map((one) => (one.id === job.id ? job : one)) : [job, ...all]) };
}
