import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Council } from "../council/council.js";
import { createApp } from "./app.js";
import { banner } from "./banner.js";
import { close } from "./server/close.js";
import { createServer, type Fetch } from "./server/create-server.js";
import { listen } from "./server/listen.js";
import { startingApp } from "./starting-app.js";
import { keepWorking } from "./work.js";

/** Where and how to run. */
export interface RunOptions {
  readonly port: number;
  readonly host: string;
  readonly rateLimit?: number | undefined;
  readonly clock?: Date | undefined;
  readonly log: Logger;
  /** Opens the council, which is told where it stands; takes seconds. */
  readonly open: (baseUrl: string) => Promise<Council>;
}

/** A sandbox that runs. */
export interface Running {
  /** `http://localhost:4010`. */
  readonly baseUrl: string;
  readonly server: Server;
  readonly council: Council;
  /** Text for people. */
  readonly banner: string;
  /** Lets requests finish, for ten seconds at most, and closes the council. */
  stop(): Promise<void>;
}

const PATIENCE = 10_000;

/**
 * Runs a council behind HTTP. The port is taken first, so that a taken one is told at once; until the
 * council is open, all but `/health` is 503.
 * @throws ListenError, and what `open` throws
 */
export async function run(options: RunOptions): Promise<Running> {
  const { port, host, log, open } = options;
  let stopping = false;
  let current: Fetch = startingApp(log).fetch;
  const server = createServer((request, bindings) => current(request, bindings));
  const baseUrl = urlOf(host, await listen(server, port, host));
  try {
    const council = await open(baseUrl);
    current = createApp(council, { ...options, isStopping: () => stopping }).fetch;
    log.info({ url: baseUrl }, "ready");
    const endWork = keepWorking(council, log);
    const stop = async () => {
      stopping = true;
      await close(server, PATIENCE);
      await endWork();
      await council.close();
      log.info("stopped");
    };
    return { baseUrl, server, council, banner: banner(baseUrl, council), stop };
  } catch (error) {
    await close(server, 0);
    throw error;
  }
}

/** What a person on this machine types. Loopback and "all addresses" are `localhost`. */
function urlOf(host: string, port: number): string {
  const here = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host);
  const name = here ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
