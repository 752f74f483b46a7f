import { defineConfig } from "vitest/config";

// One run for all packages, so that there is one count. Type tests (*.test-d.ts) are checked by each
// package's `typecheck`. Tests import other packages as consumers do: built.
export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: the sandbox's tests start processes of their own.
    maxWorkers: 2,
  },
});
