// The sandbox as a process of its own, to be asked, killed and started again.

import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../build/build.mjs";
import { start } from "../steps/run.mjs";

/** Inside working hours, weeks from a bank holiday: what can be reported does not hang on today. */
const NOW = "2026-11-24T16:30:00Z";
export const HALF_AN_HOUR_LATER = "2026-11-24T17:00:00Z";

/**
 * Starts a sandbox and waits until it is ready.
 * @param {string} data its folder
 * @param {number} port 0 for any that is free
 * @param {string} now what its clock says
 * @throws {Error} with what it printed, where it ends instead
 */
export async function startSandbox(data, port = 0, now = NOW) {
  const file = join(root, "packages/sandbox/bin/localo-sandbox.js");
  const args = [file, "--port", String(port), "--data", data, "--now", now];
  const child = start(process.execPath, args, { cwd: root });
  const errors = [];
  const log = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const exited = new Promise((resolve) => child.once("close", (code) => resolve(code)));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.push(line);
      const entry = JSON.parse(line);
      if (entry.msg === "ready") resolve(entry.url);
    });
    exited.then((code) =>
      reject(new Error(`The sandbox exited with ${code}.\n${Buffer.concat(errors)}`)),
    );
  });
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid,
    /** The exit code, once it has ended; `null` after a signal. */
    exited,
    /** Lines of its log. */
    log,
    stop() {
      child.kill("SIGTERM");
      return exited;
    },
  };
}
