import { expect, it, vi } from "vitest";
import { withinDeadline } from "./deadline.js";

const never = () => new Promise<never>(() => {});

it("gives what the work gives", async () => {
  expect(await withinDeadline({ timeoutMs: 1_000 }, async () => "answer", vi.fn())).toBe("answer");
});

it("ends the work when its caller goes away", async () => {
  const giveUp = vi.fn<() => void>();
  const controller = new AbortController();
  const work = withinDeadline({ timeoutMs: 60_000, signal: controller.signal }, never, giveUp);
  controller.abort();
  await expect(work).rejects.toMatchObject({ code: "cancelled" });
  expect(giveUp).toHaveBeenCalledOnce();
});

it("does not begin for a caller that is gone", async () => {
  const work = vi.fn<typeof never>(never);
  const signal = AbortSignal.abort();
  await expect(withinDeadline({ timeoutMs: 1_000, signal }, work, vi.fn())).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(work).not.toHaveBeenCalled();
});

it("gives a server up that does not answer after the time and its grace", async () => {
  const giveUp = vi.fn<() => void>();
  await expect(withinDeadline({ timeoutMs: 10 }, never, giveUp)).rejects.toMatchObject({ code: "query-timeout" });
  expect(giveUp).toHaveBeenCalledOnce();
});
