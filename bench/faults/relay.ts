import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Carries connections on to a port of the loopback, until it cuts them. */
export interface Relay {
  readonly port: number;
  /** Breaks all connections; returns how many. */
  cut(): number;
  /** Whether it takes new ones; it does at first. */
  open(isOpen: boolean): void;
  close(): Promise<void>;
}

export async function startRelay(target: number): Promise<Relay> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) {
      near.destroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on("error", () => {});
      socket.on("close", () => breakUp(pair));
    }
    near.pipe(far).pipe(near);
  });
  const breakUp = (pair: readonly [Socket, Socket]): void => {
    pairs.delete(pair);
    for (const socket of pair) socket.destroy();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The relay has no port.");
  const cut = (): number => {
    const all = [...pairs];
    for (const pair of all) breakUp(pair);
    return all.length;
  };
  return {
    port: address.port,
    cut,
    open: (wanted) => void (isOpen = wanted),
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
