import { createServer } from "node:http";
import { expect, it } from "vitest";
import { listening } from "../test/listening.js";
import { ListenError, listen } from "./listen.js";

it("says what to do where the port is in use", async () => {
  const { port } = await listening(() => new Response());
  const attempt = listen(createServer(), port, "127.0.0.1");
  await expect(attempt).rejects.toThrow(ListenError);
  await expect(attempt).rejects.toThrow(
    `Port ${port} is in use. Stop what uses it, or choose another: --port ${port < 65_535 ? port + 1 : port - 1}`,
  );
});

it("says what to do where the host is not this machine", async () => {
  // TEST-NET-1 (RFC 5737): nobody's address.
  await expect(listen(createServer(), 0, "192.0.2.1")).rejects.toThrow(
    "192.0.2.1 is no address of this machine. Use --host 127.0.0.1",
  );
});
