import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Carries connections on to a port of the loopback, and breaks one where its server has made a transaction and says so. */
export interface DeafRelay {
  readonly port: number;
  loseNextCommit(): void;
  /** How many were lost. */
  lost(): number;
  close(): Promise<void>;
}

/** Bolt's message COMMIT, in a piece of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export async function startDeafRelay(target: number): Promise<DeafRelay> {
  let isLosing = false;
  let lost = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    let isDeaf = false;
    const end = (): void => {
      for (const socket of [near, far]) socket.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", end);
    }
    near.on("data", (sent: Buffer) => {
      if (isLosing && sent.includes(COMMIT)) {
        isLosing = false;
        isDeaf = true;
      }
      far.write(sent);
    });
    far.on("data", (said: Buffer) => {
      if (isDeaf) {
        lost += 1;
        end();
      } else near.write(said);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The relay has no port.");
  return {
    port: address.port,
    loseNextCommit: () => void (isLosing = true),
    lost: () => lost,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
