import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../repository.js";

/** Inside working hours, weeks from a bank holiday: what a council takes does not hang on today. */
const NOW = "2026-11-24T16:30:00Z";

/** A sandbox, built, as a process of its own. */
export interface Sandbox {
  /** `http://localhost:51234` */
  readonly url: string;
  /** Lines of its log so far. */
  readonly log: readonly string[];
  /** Stops it in order, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it where it stands (SIGKILL), and resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts a sandbox on a free port and waits until it takes requests.
 * @param data the folder that its data is in; in memory where it is left out
 * @throws Error with what it printed, where it ends instead
 */
export async function startSandbox(data?: string): Promise<Sandbox> {
  const file = join(root, "packages/sandbox/bin/localo-sandbox.js");
  const kept = data === undefined ? [] : ["--data", data];
  const args = [file, "--port", "0", "--rate-limit", "0", "--now", NOW, ...kept];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const log: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.push(line);
      const { msg, url: ready } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === "ready" && ready !== undefined) resolve(ready);
    });
    void exited.then(() => reject(new Error(`The sandbox ended.\n${Buffer.concat(printed)}`)));
  });
  return {
    url,
    log,
    stop() {
      child.kill("SIGTERM");
      return exited;
    },
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
