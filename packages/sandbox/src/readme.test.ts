import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCouncil } from "./council/open-council.js";
import { asNodeCommand, commands } from "./process/pages/commands.js";
import { type Running, run } from "./process/run.js";
import { logLines } from "./process/test/log-lines.js";

// What the READMEs and the first page say, pasted and run against a sandbox with the real clock, as a
// reader does. Only the port is another.

let running: Running | undefined;
const sandbox = () => {
  if (running === undefined) throw new Error("The sandbox does not run yet.");
  return running;
};
beforeAll(async () => {
  const { log } = logLines();
  running = await run({ port: 0, host: "127.0.0.1", rateLimit: 0, log, open: () => openCouncil() });
});
afterAll(() => running?.stop());

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The blocks of TypeScript of a README, in its order. */
function snippets(file: string): string[] {
  const text = readFileSync(new URL(file, `file://${root}`), "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) =>
    code.replaceAll("http://localhost:4010", sandbox().baseUrl),
  );
}

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program in the repository, where the packages resolve, to its end. */
function ended(program: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: root }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}
const module = (code: string) => ended(process.execPath, "--input-type=module", "-e", code);

describe("the README of the repository", () => {
  it("lists the collections of a property", async () => {
    const [list = ""] = snippets("README.md");
    const { code, stdout, stderr } = await module(`${list}\nconsole.log(items.length);`);
    expect(stderr).toBe("");
    expect(Number(stdout)).toBeGreaterThan(5);
    expect(code).toBe(0);
  });
});

describe("the README of @localo/waste", () => {
  it("reports a missed bin, and says why where it is reported already", async () => {
    const [report = "", safe = ""] = snippets("packages/waste/README.md");
    const first = await module(report);
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(/^sub-[\w-]+ accepted\n$/);
    expect(first.code).toBe(0);

    const again = await module(report);
    expect(again.stderr).toContain("Already reported");
    expect(again.code).toBe(1);

    const body = 'const body = { uprn: "990000000001" };';
    const client = report.split("\n\n").slice(0, 2).join("\n");
    const wrong = await module(`${client}\n${body}\n${safe}\nconsole.log(result.error.errors);`);
    expect(wrong.stderr).toBe("");
    expect(wrong.stdout).toContain("#/collection");
  });

  it("gives a private calendar an address, and tells whom to contact of private land", async () => {
    const all = snippets("packages/waste/README.md");
    const client = all[0]?.split("\n\n").slice(0, 2).join("\n") ?? "";
    const about = (operation: string) => all.find((code) => code.includes(operation)) ?? "";
    const values = `const uprn = "990000000016", usrn = "99900103", category = "fly-tipping";`;
    const link = about("createCalendarLink");
    // The council of this test calls itself something else.
    const here = `const there = new URL(new URL(url).pathname, "${sandbox().baseUrl}");`;
    const calendar = `console.log((await (await fetch(there)).text()).includes("Clinical waste"));`;
    const made = await module([client, values, link, here, calendar].join("\n"));
    expect(made).toEqual({ code: 0, stdout: "true\n", stderr: "" });
    const said = await module([client, values, about("findResponsibility")].join("\n"));
    expect([said.code, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toMatch(/^undefined Millrace Mews is a private street.*https:/);
  });
});

describe("the README of @localo/planning", () => {
  it("comments on an application, and says why where comments are closed", async () => {
    const [comment = "", safe = ""] = snippets("packages/planning/README.md");
    const first = await module(comment);
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(/^sub-[\w-]+ submitted\n$/);
    expect(first.code).toBe(0);

    const sent = comment.slice(comment.indexOf("body: {") + "body: ".length);
    const body = `const body = ${sent.slice(0, sent.indexOf("\n  },\n") + "\n  }".length)};`;
    const client = comment.split("\n\n").slice(0, 2).join("\n");
    const late = `${client}\nconst id = "app-over";\n${body}\n${safe}\nconsole.log(result.error.problem.detail);`;
    const closed = await module(late);
    expect(closed.stderr).toBe("");
    expect(closed.stdout).toContain("Comments could be sent until");
  });
});

describe("the README of @localo/council-tax", () => {
  it("tells of a move, and nothing personal comes back", async () => {
    const [move = ""] = snippets("packages/council-tax/README.md");
    const { code, stdout, stderr } = await module(move);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^sub-[\w-]+ submitted\n$/);
    expect(code).toBe(0);
  });

  it("has codes and bank details that are as it says", async () => {
    const [, , , codes = "", bank = ""] = snippets("packages/council-tax/README.md");
    for (const snippet of [codes, bank]) {
      expect(await module(snippet)).toEqual({ code: 0, stdout: "", stderr: "" });
    }
  });
});

describe("the first page", () => {
  it("has commands that work in this repository", async () => {
    const { baseUrl, council } = sandbox();
    const { client } = commands({ baseUrl, summary: council.summary, keys: council.keys });
    const { code, stdout, stderr } = await ended("sh", "-c", asNodeCommand(client));
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^(\d{4}-\d\d-\d\d [\w-]+\n){5}/);
    expect(code).toBe(0);
  });
});
