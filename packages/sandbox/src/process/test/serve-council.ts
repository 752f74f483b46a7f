import { afterAll, beforeAll } from "vitest";
import { openCouncil } from "../../council/open-council.js";
import { type Running, run } from "../run.js";
import { logLines } from "./log-lines.js";

/** A time at which councils are at work: what can be reported does not hang on today. */
export const NOW = new Date("2026-11-24T16:30:00Z");

/** A whole sandbox on a free port for the tests of one file, with its log. */
export function serveCouncil(): {
  /** Asks it. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly running: () => Running;
  /** Lines of its log so far. */
  readonly lines: readonly string[];
} {
  const { log, lines } = logLines();
  let running: Running | undefined;
  const get = () => {
    if (running === undefined) throw new Error("The sandbox does not run yet.");
    return running;
  };
  beforeAll(async () => {
    const open = () => openCouncil({ now: () => NOW });
    running = await run({ port: 0, host: "127.0.0.1", clock: NOW, rateLimit: 0, log, open });
  });
  afterAll(() => running?.stop());
  return { ask: (path, init) => fetch(get().baseUrl + path, init), running: get, lines };
}
