import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The published domain packages, by folder name: each folder of schemas/ that has a package. */
export const domainPackages: readonly string[] = readdirSync(join(root, "schemas"))
  .filter((name) => existsSync(join(root, "packages", name, "package.json")))
  .sort();

/** All published packages that domain packages consist of, by folder name. */
export const publishedPackages: readonly string[] = ["runtime", ...domainPackages];

/** What each domain package exports, built, by folder name. */
export async function domainExports(): Promise<ReadonlyMap<string, object>> {
  const loaded = domainPackages.map(
    async (name) => [name, (await import(`@localo/${name}`)) as object] as const,
  );
  return new Map(await Promise.all(loaded));
}

/** Paths of all files below a folder of the repository that end in `ending`. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(root, folder, file))
    .sort();
}

/** A JSON file's content. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** What a command answered; a failure is an answer too. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool that is installed in the repository. */
export async function run(
  tool: string,
  args: readonly string[],
  cwd: string = root,
): Promise<CommandResult> {
  const file = join(root, "node_modules/.bin", tool);
  const options = {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  };
  try {
    const { stdout, stderr } = await promisify(execFile)(file, args, options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return {
      code: typeof code === "number" ? code : 1,
      stdout: stdout ?? "",
      stderr: stderr ?? String(error),
    };
  }
}
