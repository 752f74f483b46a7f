// Builds the packages with turbo and shows how far it is: a line that redraws on a terminal, a line for
// each package elsewhere. What the tools print is shown only where a build fails.

import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { progress } from "./progress.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Path of turbo's command. */
export const turbo = join(root, "node_modules/turbo/bin/turbo");
const options = {
  cwd: root,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
};

/**
 * Builds packages and what they depend on.
 * @param {readonly string[]} packages names; all where there are none
 * @returns {Promise<void>}
 * @throws {Error} with what the tools printed, where a build fails
 */
export async function build(...packages) {
  const args = [turbo, "run", "build", ...packages.map((name) => `--filter=${name}`)];
  const tasks = plan(args);
  const shown = progress(tasks.map(({ package: name }) => name));
  /** What each task printed. @type {Map<string, string[]>} */
  const printed = new Map();
  const child = spawn(process.execPath, [...args, "--json"], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => child.kill();
  const interrupt = () => process.exit(1);
  process.once("exit", stop).once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const errors = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { source, text } = JSON.parse(line);
    const lines = printed.get(source);
    if (lines !== undefined) lines.push(text);
    else printed.set(source, [text]);
    const task = tasks.find(({ taskId }) => taskId === source);
    if (task === undefined || lines !== undefined) return;
    // Turbo says when a task starts. What it waited for is done.
    for (const id of task.dependencies) shown.done(tasks.find((t) => t.taskId === id)?.package);
    shown.start(task.package);
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  process.off("exit", stop).off("SIGINT", interrupt).off("SIGTERM", interrupt);
  shown.end(code === 0);
  if (code === 0) return;
  const failed = [...printed].filter(([, lines]) => lines.some((line) => /error/i.test(line)));
  const text = (failed.length > 0 ? failed : [...printed]).flatMap(([source, lines]) =>
    lines.map((line) => `${source}: ${line}`),
  );
  throw new Error(`The build failed.\n${[...text, ...errors].join("\n")}`);
}

/** The tasks that turbo would run. */
function plan(args) {
  const json = execFileSync(process.execPath, [...args, "--dry=json"], {
    ...options,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(json).tasks.filter(({ command }) => command !== "<NONEXISTENT>");
}
