import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Plain data that a test may change. */
// biome-ignore lint/suspicious/noExplicitAny: an edit reaches anywhere into a document.
export type Editable = any;

/** A repository with a history, in a temporary folder that goes when the test ends. */
export interface GitRepository {
  readonly root: string;
  git(...args: string[]): string;
  write(path: string, content: unknown): void;
  /** Changes the operations of the domain `bins`, of which there is one, `listBins`. */
  edit(change: (api: Editable) => void): void;
  /** Changes the type Bin. */
  editBin(change: (schema: Editable) => void): void;
  /** Commits everything that is there. */
  commit(message?: string): void;
}

/** A temporary folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "localo-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A repository whose first commit released the domain `bins` as 1.0.0. */
export function gitRepository(): GitRepository {
  const root = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
      env: {
        PATH: process.env.PATH,
        HOME: root,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "A",
        GIT_AUTHOR_EMAIL: "a@example.com",
        GIT_COMMITTER_NAME: "A",
        GIT_COMMITTER_EMAIL: "a@example.com",
      },
    }).trim();
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
    writeFileSync(join(root, path), text);
  };
  const api: Editable = firstApi();
  const bin: Editable = firstBin();
  const save = () => {
    write("schemas/bins/openapi.yaml", api);
    write("schemas/bins/bin.schema.json", bin);
  };
  const repository: GitRepository = {
    root,
    git,
    write,
    edit(change) {
      change(api);
      save();
    },
    editBin(change) {
      change(bin);
      save();
    },
    commit(message = "Change") {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
  };
  git("init", "--quiet", "--initial-branch=main");
  save();
  write("package.json", {
    name: "root",
    version: "0.0.0",
    private: true,
    workspaces: ["packages/*"],
  });
  write("package-lock.json", { name: "root", lockfileVersion: 3, packages: {} });
  write("packages/bins/package.json", { name: "@localo/bins", version: "1.0.0" });
  write("schemas/bins/examples/bin/valid/minimal.json", { colour: "green" });
  repository.commit("Release 1.0.0");
  return repository;
}

function firstApi() {
  return {
    openapi: "3.1.0",
    info: { title: "Bins", version: "1.0.0" },
    servers: [{ url: "/bins/v1" }],
    paths: {
      "/bins": {
        get: {
          operationId: "listBins",
          summary: "List bins",
          parameters: [{ name: "from", in: "query", schema: { $ref: "./bin.schema.json" } }],
          responses: {
            200: {
              description: "The bins.",
              content: { "application/json": { schema: { $ref: "./bin.schema.json" } } },
            },
          },
        },
        post: {
          operationId: "createBin",
          summary: "Create a bin",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "./bin.schema.json" } } },
          },
          responses: { 204: { description: "Done." } },
        },
      },
    },
  };
}

function firstBin() {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://ns.localo.org/bins/v1/bin.schema.json",
    title: "Bin",
    description: "A bin. Source: this test.",
    type: "object",
    required: ["colour"],
    properties: {
      colour: { description: "Its colour.", type: "string", maxLength: 20 },
      size: {
        description: "In litres. Absent where nobody knows.",
        type: "integer",
        minimum: 1,
        maximum: 2000,
      },
    },
  };
}
