import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Name } from "./names.js";
import type { Peer, Program, Question } from "./peers/peer.js";
import { folder } from "./places.js";

/** A consumer's program, bundled and minified. */
export interface Bundle {
  readonly file: string;
  /** Bytes as they are, and as a server sends them (gzip, level 9). */
  readonly bytes: number;
  readonly gzip: number;
  /** Bytes of each input in the output, the largest first. */
  readonly inputs: readonly { readonly file: string; readonly bytes: number }[];
}

/** Bundles what a consumer of a library writes who asks one question of values of those schemas. */
export async function bundle(
  peer: Peer,
  names: readonly Name[],
  question: Question,
): Promise<Bundle> {
  return bundleProgram(
    `${peer.name}.${names.length}.${question}`,
    await peer.program(names, question),
  );
}

/** Bundles a consumer's program, under a name of its own. */
export async function bundleProgram(name: string, contents: string): Promise<Bundle> {
  await mkdir(join(folder, "dist/programs"), { recursive: true });
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
  });
  const [output] = outputFiles;
  const [about] = Object.values(metafile.outputs);
  if (output === undefined || about === undefined) throw new Error(`${name}: no output`);
  const file = join(folder, "dist/programs", `${name}.mjs`);
  await writeFile(file, output.contents);
  const inputs = Object.entries(about.inputs)
    .map(([input, { bytesInOutput }]) => ({ file: input, bytes: bytesInOutput }))
    .sort((a, b) => b.bytes - a.bytes);
  const gzip = gzipSync(output.contents, { level: 9 }).length;
  return { file, bytes: output.contents.length, gzip, inputs };
}

/** What a bundled program exports. */
export async function load({ file }: Bundle): Promise<Program["default"]> {
  const program = (await import(file)) as Program;
  return program.default;
}
