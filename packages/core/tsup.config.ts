import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/labels.ts", "src/examples.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  // A domain package and core must share one copy of the runtime, or its error classes differ.
  external: [/^@localo\//],
  dts: true,
  // Bundlers drop what a consumer does not name: calls without effect keep their annotations.
  minify: false,
  // The compiler writes dist/schemas before this runs.
  clean: false,
});
