import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "./repository.js";

// A workflow is a program with the keys of the house. What must not happen in one is held here.

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, ".github/workflows");
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const jobsOf = (file: string) => (parse(read(file)) as Workflow).jobs;
const runs = ({ steps }: Job, command: string) =>
  steps.some(({ run }) => run?.includes(command) === true);

/** A job and all that it waits for. */
function before(jobs: Workflow["jobs"], name: string): string[] {
  const needs = [jobs[name]?.needs ?? []].flat();
  return [name, ...needs.flatMap((other) => before(jobs, other))];
}

/** What is wrong with a workflow, one sentence each. */
function mistakes(text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const found: string[] = [];
  if (JSON.stringify(permissions) !== "{}") found.push("permissions at the top are not {}");
  for (const [, action] of text.matchAll(/uses:\s*(.+)$/gm)) {
    if (!/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ""))
      found.push(`${action} is not pinned by a commit with its version beside it`);
  }
  const stranger = "pull_request" in on;
  const trusted = "pull_request_target" in on || "workflow_run" in on;
  if (stranger && /\bsecrets\./.test(text)) found.push("a pull request sees a secret");
  for (const [name, job] of Object.entries(jobs)) {
    const granted = Object.entries(job.permissions ?? {});
    const may = (access: string) => granted.some(([, value]) => value === access);
    if (job.permissions === undefined) found.push(`${name} has no permissions of its own`);
    if (job["timeout-minutes"] === undefined) found.push(`${name} may run for ever`);
    if (stranger && may("write")) found.push(`${name} may write for a stranger`);
    const checksOut = job.steps.some(({ uses }) => uses?.startsWith("actions/checkout@"));
    if (trusted && checksOut) found.push(`${name} checks out beside rights to write`);
    if (job.permissions?.["id-token"] === "write") {
      if (granted.some(([key, value]) => key !== "id-token" && value === "write"))
        found.push(`${name} has more to write than its token`);
      if (job.steps.some(({ run }) => /\bnpm (ci|install|run)\b|\bnpx\b/.test(run ?? "")))
        found.push(`${name} runs what was installed beside its token`);
      if (job.environment === undefined) found.push(`${name} publishes without an environment`);
    }
    for (const { uses, run, with: given } of job.steps) {
      if (/\$\{\{\s*github\.(event|head_ref)/.test(run ?? ""))
        found.push(`${name} puts an event's text into a script`);
      const keeps = given?.["persist-credentials"] !== false && !may("write");
      if (uses?.startsWith("actions/checkout@") && keeps)
        found.push(`${name} leaves its token on the disk`);
    }
  }
  return found;
}

const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));

it.each(files)("%s asks for no more than it needs", (file) => {
  expect(mistakes(read(file))).toEqual([]);
});

it("only publishing may ask for npm's token", () => {
  const holders = files.flatMap((file) => {
    return Object.entries(jobsOf(file))
      .filter(([, { permissions }]) => permissions?.["id-token"] !== undefined)
      .map(([name]) => `${file} ${name}`);
  });
  expect(holders).toEqual(["release.yml publish"]);
});

it("a pull request passes all checks and the release gate, which has the whole history", () => {
  const { check, diff } = jobsOf("pull-request.yml");
  expect(check && runs(check, ".ci/run")).toBe(true);
  expect(diff && runs(diff, "localo diff")).toBe(true);
  expect(diff && runs(diff, "localo check-release")).toBe(true);
  expect(diff?.steps[0]?.with).toMatchObject({ "fetch-depth": 0 });
});

it("no version is written, and nothing published, that the gate has not let through", () => {
  const jobs = jobsOf("release.yml");
  const gates = (name: string) =>
    before(jobs, name).filter((other) => {
      const job = jobs[other];
      return job !== undefined && runs(job, "localo check-release");
    });
  expect(gates("version")).toEqual(["gate"]);
  expect(gates("publish")).toEqual(["gate"]);
});

it("what is published was packed once, after all checks, by a job that may not publish", () => {
  const jobs = jobsOf("release.yml");
  const { pack, publish } = jobs;
  expect(pack && runs(pack, ".ci/run")).toBe(true);
  expect(Object.values(jobs).filter((job) => runs(job, "release:pack"))).toEqual([pack]);
  expect(before(jobs, "publish")).toContain("pack");
  expect(publish && runs(publish, "scripts/release/publish.mjs")).toBe(true);
  expect(publish && runs(publish, "pack")).toBe(false);
});

describe("a workflow that is wrong", () => {
  const right = read("pull-request.yml");
  it.each([
    ["a tag", (text: string) => text.replace(/@[0-9a-f]{40} # v/, "@v"), "is not pinned"],
    ["rights for all jobs", (text: string) => text.replace("permissions: {}", ""), "at the top"],
    [
      "rights for strangers",
      (text: string) => text.replace("contents: read", "contents: write"),
      "may write for a stranger",
    ],
    [
      "a checkout beside rights",
      (text: string) => text.replace("pull_request:", "pull_request_target:"),
      "checks out beside rights",
    ],
    [
      "an event's text in a script",
      (text: string) =>
        text.replace("run: npm ci", "run: echo $".concat("{{ github.event.issue.title }}")),
      "event's text",
    ],
    [
      "a secret",
      (text: string) => text.replace("run: npm ci", "run: echo $".concat("{{ secrets.NPM }}")),
      "sees a secret",
    ],
  ])("is found: %s", (_, spoil, mistake) => {
    expect(mistakes(spoil(right)).join("; ")).toContain(mistake);
  });
});
