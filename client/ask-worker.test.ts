import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { askWorker } from "./ask-worker.js";

class FakeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  readonly terminate = vi.fn<() => void>();
  readonly postMessage = vi.fn<(message: unknown) => void>();

  say(data: number): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

function ask(signal: AbortSignal): { worker: FakeWorker; answer: Promise<number>; heard: number[] } {
  const worker = new FakeWorker();
  const heard: number[] = [];
  const answer = askWorker(worker, "how many?", signal, ({ data }: MessageEvent<number>) => {
    heard.push(data);
    return data < 0 ? null : data;
  });
  return { worker, answer, heard };
}

describe("askWorker", () => {
  it("hears what comes until the last word, then ends the worker and leaves nothing at the signal", async () => {
    const { signal } = new AbortController();
    const { worker, answer, heard } = ask(signal);
    worker.say(-2);
    worker.say(-1);
    expect(worker.terminate).not.toHaveBeenCalled();
    worker.say(7);
    await expect(answer).resolves.toBe(7);
    expect(heard).toEqual([-2, -1, 7]);
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends the worker when the answer is no longer wanted", async () => {
    const controller = new AbortController();
    const { worker, answer } = ask(controller.signal);
    controller.abort(new Error("not wanted"));
    await expect(answer).rejects.toThrow("not wanted");
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it("asks nothing when the answer was not wanted in the first place", async () => {
    const { worker, answer } = ask(AbortSignal.abort(new Error("too late")));
    await expect(answer).rejects.toThrow("too late");
    expect(worker.postMessage).not.toHaveBeenCalled();
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it("says that a worker failed, and leaves nothing at the signal", async () => {
    const { signal } = new AbortController();
    const { worker, answer } = ask(signal);
    worker.fail("out of memory");
    await expect(answer).rejects.toThrow("out of memory");
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
