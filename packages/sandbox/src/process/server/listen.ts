import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The sandbox cannot listen; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/**
 * Starts to listen.
 * @param port 0 for any that is free
 * @returns the port
 * @throws ListenError where it cannot
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new ListenError(explain(error, port, host), { cause: error })),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Two ports to choose from: one that is in use is not named again. */
const OTHER_PORTS = [4711, 4712] as const;

/** What to type for another port, by how the sandbox was started. */
function portOption(port: number): string {
  return process.env.npm_lifecycle_event === "start"
    ? `npm start -- --port ${port}`
    : `--port ${port}`;
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Stop what uses it, or choose another: ${portOption(OTHER_PORTS.find((other) => other !== port) ?? 0)}`;
    case "EACCES":
      return `Port ${port} may not be opened by this user. Choose one from 1024 up: ${portOption(OTHER_PORTS[0])}`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host} is no address of this machine. Use --host 127.0.0.1, or --host 0.0.0.0 for all of its addresses.`;
    default:
      return `The sandbox cannot listen on ${host}, port ${port}: ${message}`;
  }
}
