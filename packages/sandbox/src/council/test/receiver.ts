import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** A delivery as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that takes webhooks, for the tests of one file. */
export interface Receiver {
  url(path?: string): string;
  /** What came, and is taken from here on. */
  readonly received: Received[];
  /** How it answers from here on: a status, or nothing at all. */
  answer(status: number | "never"): void;
}

/** Opens one before the tests of a file, and closes it after them. */
export function receiver(): Receiver {
  const received: Received[] = [];
  let status: number | "never" = 204;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (status !== "never") response.writeHead(status, { location: "/elsewhere" }).end();
  });
  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: (path = "/") => `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    received,
    answer: (next) => {
      status = next;
    },
  };
}
