import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A registry with one version of one package, until the test ends; gives its address. */
export async function serveRegistry(name: string, version: string, file: string): Promise<string> {
  const tarball = readFileSync(file);
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const server = createServer((request, response) => {
    if (request.url === "/package.tgz") {
      response.end(tarball);
      return;
    }
    const dist = { tarball: `${address()}package.tgz`, integrity };
    const manifest = { name, version, dist };
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ name, "dist-tags": { latest: version }, versions: { [version]: manifest } }),
    );
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return address();
}
