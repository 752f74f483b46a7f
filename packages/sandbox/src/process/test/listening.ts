import type { Server } from "node:http";
import { onTestFinished } from "vitest";
import { createServer, type Fetch } from "../server/create-server.js";
import { listen } from "../server/listen.js";

/** A server on a free port, closed when the test is over. */
export async function listening(
  fetch: Fetch,
): Promise<{ readonly server: Server; readonly port: number; readonly url: string }> {
  const server = createServer(fetch);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const port = await listen(server, 0, "127.0.0.1");
  return { server, port, url: `http://127.0.0.1:${port}` };
}
