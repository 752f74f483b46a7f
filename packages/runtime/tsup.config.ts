import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    validators: "src/validators.ts",
    client: "src/client.ts",
    server: "src/server.ts",
    node: "src/node.ts",
    redact: "src/redact.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  dts: true,
  clean: true,
  // What entries share is a chunk that they load, in CommonJS too, so that there is one of each class.
  splitting: true,
});
