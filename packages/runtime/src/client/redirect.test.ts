import { describe, expect, it } from "vitest";
import { clientFor, json, type Script } from "../test/client-for.js";
import { serve } from "../test/serve.js";
import { bearer } from "./bearer.js";
import { InvalidResponseError } from "./errors.js";

const property = { uprn: "1", status: "active" };
const auth = bearer("secret");

/** Another origin, and how often it was asked. */
async function elsewhere() {
  let asked = 0;
  const { url } = await serve((_, response) => {
    asked++;
    json(response, 200, property);
  });
  return { url, asked: () => asked };
}

/** Redirects the first requests, then answers. */
function redirects(count: number, status: number, location: string): Script {
  return (response, nth) => {
    if (nth > count) json(response, 200, property);
    else response.writeHead(status, { location }).end("moved");
  };
}

describe("a redirect of a read", () => {
  it.each([301, 302, 303, 307, 308])(
    "%i is followed where it stays, with its key",
    async (status) => {
      const { client, seen } = await clientFor(redirects(1, status, "../properties/2?a=b"), {
        auth,
      });
      expect(await client.getProperty({ uprn: "1" })).toEqual(property);
      expect(seen).toMatchObject([
        { url: "/waste/v1/properties/1" },
        {
          method: "GET",
          url: "/waste/v1/properties/2?a=b",
          headers: { authorization: "Bearer secret" },
        },
      ]);
      expect(seen[1]?.headers["localo-version"]).toBe("waste/1.3.0");
    },
  );

  it("to another origin is refused, and nobody is asked there", async () => {
    const other = await elsewhere();
    const { client, seen } = await clientFor(redirects(1, 302, `${other.url}/x?token=private`), {
      auth,
    });
    const result = await client.safe.getProperty({ uprn: "1" });
    expect(result).toMatchObject({
      kind: "invalid-response",
      error: {
        status: 302,
        message: expect.stringContaining(`is a redirect to ${other.url}, not followed`),
      },
    });
    expect(seen).toHaveLength(1);
    expect(other.asked()).toBe(0);
  });

  it.each(["//[", "file:///etc/passwd", "http://a:b@c.example/"])(
    "to %s is refused",
    async (location) => {
      const { client, seen } = await clientFor(redirects(9, 302, location), { auth });
      await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(InvalidResponseError);
      expect(seen).toHaveLength(1);
    },
  );

  it("that says not where to is refused", async () => {
    const { client } = await clientFor((response) => response.writeHead(302).end());
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(InvalidResponseError);
  });

  it("that never ends is given up", async () => {
    const { client, seen } = await clientFor(redirects(99, 302, "1"));
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(
      /^getProperty: the answer \(302\) is a redirect to .*, not followed$/,
    );
    expect(seen).toHaveLength(6);
  });

  it("that a browser hides is refused", async () => {
    const { client } = await clientFor(() => {}, {
      // What browsers answer to `redirect: "manual"`: no status, no headers, no place.
      fetch: async () =>
        Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" }),
    });
    const result = await client.safe.getProperty({ uprn: "1" });
    expect(result).toMatchObject({
      kind: "invalid-response",
      error: { status: 0, message: expect.stringContaining("is a redirect to nowhere") },
    });
  });
});

describe("a redirect of a write", () => {
  it.each([301, 302, 303, 307, 308])("%i is refused, and the body goes nowhere", async (status) => {
    const other = await elsewhere();
    for (const location of ["/waste/v1/properties/1", other.url]) {
      const { client, seen } = await clientFor(redirects(9, status, location), { auth });
      const result = await client.safe.reportMissed({ body: { uprn: "1" } });
      expect(result).toMatchObject({ kind: "invalid-response", error: { status } });
      expect(String(result.ok || result.error)).toContain(", not followed");
      expect(seen).toHaveLength(1);
    }
    expect(other.asked()).toBe(0);
  });
});
