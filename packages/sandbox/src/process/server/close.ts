import type { Server } from "node:http";

const SWEEP = 50;

/**
 * Stops a server: takes no new connection, lets requests that it has begun finish, and cuts off those
 * that are not done after `patience` milliseconds.
 */
export async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection falls idle when its last answer is out; close() only ends those that are.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
