import { createServer } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { listening } from "../test/listening.js";
import { ListenError, listen } from "./listen.js";

afterEach(() => vi.unstubAllEnvs());

it.each([
  // What npm says of the script that runs.
  ["start", "npm start -- --port 4711"],
  ["npx", "--port 4711"],
])("says what to type where the port is in use: npm %s", async (script, command) => {
  vi.stubEnv("npm_lifecycle_event", script);
  const { port } = await listening(() => new Response());
  const attempt = listen(createServer(), port, "127.0.0.1");
  await expect(attempt).rejects.toThrow(ListenError);
  await expect(attempt).rejects.toThrow(
    `Port ${port} is in use. Stop what uses it, or choose another: ${command}`,
  );
});

it("says what to do where the host is not this machine", async () => {
  // TEST-NET-1 (RFC 5737): nobody's address.
  await expect(listen(createServer(), 0, "192.0.2.1")).rejects.toThrow(
    "192.0.2.1 is no address of this machine. Use --host 127.0.0.1",
  );
});
