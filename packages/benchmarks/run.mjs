// Bundles the benchmarks' own TypeScript and runs it: Node 20 reads no TypeScript.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// node run.mjs [growth]: the benchmarks, or how the tools grow.
const name = process.argv[2] === "growth" ? "growth" : "bench";
const folder = fileURLToPath(new URL(".", import.meta.url));
await build({
  absWorkingDir: folder,
  entryPoints: [{ in: name === "bench" ? "src/bench.ts" : "src/growth/growth.ts", out: name }],
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
});
await import(`./dist/${name}.mjs`);
