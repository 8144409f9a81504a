import { connect } from "node:net";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { listen } from "./listening.js";

const anyPort = { host: "127.0.0.1", port: 0 };

describe("listening", () => {
  test("a request under way is answered before the server ends, a new one is not taken", async () => {
    const [begun, answer] = [gate(), gate()];
    const app = new Hono().get("/slow", async (context) => {
      begun.open();
      await answer.opened;
      return context.text("done");
    });
    const listening = await listen(app, anyPort);
    const slow = fetch(`${listening.address}/slow`);
    await begun.opened;
    const stopped = listening.stop(5_000);
    await expect(fetch(`${listening.address}/slow`)).rejects.toThrow("fetch failed");
    answer.open();
    expect(await (await slow).text()).toBe("done");
    await stopped;
  });

  test("a request that never ends is cut off after the grace", async () => {
    const begun = gate();
    const app = new Hono().get("/endless", () => {
      begun.open();
      return new Promise<Response>(() => {});
    });
    const listening = await listen(app, anyPort);
    const endless = fetch(`${listening.address}/endless`).catch(() => "cut off");
    await begun.opened;
    await listening.stop(50);
    expect(await endless).toBe("cut off");
  });

  test("a caller who goes away aborts the request's signal", async () => {
    const [begun, aborted] = [gate(), gate()];
    const app = new Hono().get("/waiting", (context) => {
      context.req.raw.signal.addEventListener("abort", aborted.open);
      begun.open();
      return new Promise<Response>(() => {});
    });
    const listening = await listen(app, anyPort);
    const caller = new AbortController();
    const call = fetch(`${listening.address}/waiting`, { signal: caller.signal }).catch(() => "gone");
    await begun.opened;
    caller.abort();
    expect(await call).toBe("gone");
    await aborted.opened;
    await listening.stop(50);
  });

  test.each([
    [`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, 431, "headers-too-large"],
    ["HELLO\r\n\r\n", 400, "invalid-request"],
    ["GET /?q=西岸 HTTP/1.1\r\nhost: localhost\r\n\r\n", 400, "invalid-request", "The address holds characters"],
    [
      "GET /?q=西岸 HTTP/1.1\r\nhost: localhost\r\nAccept-Language: zh-CN,zh;q=0.9\r\n\r\n",
      400,
      "invalid-request",
      "地址中有须做百分号编码的字符",
    ],
  ])("what cannot be read as a request is answered with a problem", async (text, status, code, words = "") => {
    const listening = await listen(new Hono(), anyPort);
    const socket = connect(Number(new URL(listening.address).port), "127.0.0.1");
    socket.write(text);
    let answer = "";
    for await (const piece of socket.setEncoding("utf8")) answer += String(piece);
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*content-type: application/problem\\+json`, "u"));
    expect(JSON.parse(body)).toMatchObject({ status, code, detail: expect.stringContaining(words) });
    await listening.stop(50);
  });

  test("an address that is none of this machine's is refused with a sentence", async () => {
    const app = new Hono();
    await expect(listen(app, { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({
      code: "invalid-configuration",
      message: "HOST is 192.0.2.1, which is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all of them.",
    });
  });
});

interface Gate {
  readonly open: () => void;
  readonly opened: Promise<void>;
}

function gate(): Gate {
  let open = doNothing;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

function doNothing(): void {}
