// Runs programs and waits for them.

import { spawn } from "node:child_process";

/** Programs that run: nothing outlives the demo, however it ends. */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a program that ends with the demo. */
export function start(file, args, options) {
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @returns {Promise<string>} what it printed
 * @throws {Error} with all that it printed, where it does not exit 0
 */
export async function run(file, args, options) {
  const child = start(file, args, options);
  const output = [];
  const errors = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, signal) => resolve(exitCode ?? signal));
  });
  const printed = Buffer.concat(output).toString();
  if (code === 0) return printed;
  const command = [file, ...args].join(" ");
  throw new Error(`${command}\nexited with ${code}\n${printed}${Buffer.concat(errors)}`);
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
