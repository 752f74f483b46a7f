import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../../bin/localo.js", import.meta.url));

/** What a command printed and how it ended. */
export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where `localo` runs. */
export interface Where {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs `localo` as it is built, to its end. */
export async function localo(where: string | Where, ...args: string[]): Promise<Result> {
  return start(where, ...args).end();
}

/** A `localo` that runs. */
export interface Running {
  /** Waits until what is printed after the last match, on either stream, fits the pattern. */
  until(pattern: RegExp): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Waits for it to end. */
  end(): Promise<Result>;
}

/** Starts `localo` as it is built. It is stopped when the test ends, if it still runs then. */
export function start(where: string | Where, ...args: string[]): Running {
  const options = typeof where === "string" ? { cwd: where } : where;
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [bin, ...args], options);
  const closed = once(child, "close");
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = { stdout: "", stderr: "" };
  let unread = "";
  let notify = () => {};
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      output[stream] += text;
      unread += text;
      notify();
    });
  }
  return {
    async until(pattern) {
      for (;;) {
        const match = pattern.exec(unread);
        if (match !== null) {
          unread = unread.slice(match.index + match[0].length);
          return match[0];
        }
        const more = new Promise<"more">((resolve) => {
          notify = () => resolve("more");
        });
        if ((await Promise.race([more, closed])) !== "more")
          throw new Error(`localo ended without ${pattern}:\n${output.stdout}${output.stderr}`);
      }
    },
    signal: (name) => void child.kill(name),
    async end() {
      const [code] = (await closed) as [number | null];
      return { code, ...output };
    },
  };
}
