import { createServer, type RequestListener, type Server } from "node:http";
import { onTestFinished } from "vitest";

/** A real server on a free port; it stops with the test, and its connections with it. */
export async function serve(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  return { url: `http://127.0.0.1:${address.port}`, server };
}
