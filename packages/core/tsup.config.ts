import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    labels: "src/labels.ts",
    examples: "src/examples.ts",
    redact: "src/redact.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  dts: true,
  clean: true,
  // What entries share is a chunk that they load, in CommonJS too, so that there is one of each thing.
  splitting: true,
  // schemas/, which the compiler writes.
  publicDir: "src/generated/public",
});
