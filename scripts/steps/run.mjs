// Runs programs and waits for them.

import { spawn } from "node:child_process";

const windows = process.platform === "win32";

/** Programs that run: nothing outlives this one, however it ends. */
const running = new Set();
process.on("exit", () => {
  for (const child of running) end(child);
});

/** Ends a program and all that it started. */
function end(child) {
  try {
    if (windows) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    // It has ended by itself.
    if (error.code !== "ESRCH") throw error;
  }
}

/** Starts a program that ends with this one, and so does all that it starts. */
export function start(file, args, options) {
  // A group of its own, by which its children can be reached; Windows has none.
  const group = { detached: !windows };
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], ...group, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end, however that is.
 * @returns {Promise<{ code: number | string, stdout: string, stderr: string }>} `code` is the signal's
 *   name where one ended it
 */
export async function attempt(file, args, options) {
  const child = start(file, args, options);
  const output = [];
  const errors = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, signal) => resolve(exitCode ?? signal));
  });
  return { code, stdout: `${Buffer.concat(output)}`, stderr: `${Buffer.concat(errors)}` };
}

/**
 * Runs a program to its end.
 * @returns {Promise<string>} what it printed
 * @throws {Error} with all that it printed, where it does not exit 0
 */
export async function run(file, args, options) {
  const { code, stdout, stderr } = await attempt(file, args, options);
  if (code === 0) return stdout;
  throw new Error(`${[file, ...args].join(" ")}\nexited with ${code}\n${stdout}${stderr}`);
}

/** Runs a Node program. */
export function node(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm, quietly. */
export function npm(args, options) {
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  // On Windows npm is a batch file.
  return run("npm", [...args, ...quiet], { shell: process.platform === "win32", ...options });
}
