import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    server: "src/server.ts",
    node: "src/node.ts",
    labels: "src/labels.ts",
    examples: "src/examples.ts",
    redact: "src/redact.ts",
    "problem-codes": "src/problem-codes.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  dts: true,
  clean: true,
  // What entries share is a chunk that they load, in CommonJS too, so that there is one of each thing.
  splitting: true,
  // openapi.json and schemas/, which the compiler writes.
  publicDir: "src/generated/public",
});
