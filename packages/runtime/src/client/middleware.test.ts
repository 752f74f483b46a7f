import { expect, it } from "vitest";
import { clientFor, json } from "../test/client-for.js";
import { bearer } from "./bearer.js";
import type { Middleware } from "./options.js";

const property = { uprn: "1", status: "active" };

it("runs from the first to the last, auth innermost", async () => {
  const order: string[] = [];
  const step =
    (name: string): Middleware =>
    async (request, next) => {
      order.push(`${name} ${request.headers.get("authorization")}`);
      const response = await next(request);
      order.push(name);
      return response;
    };
  const { client, seen } = await clientFor((response) => json(response, 200, property), {
    middleware: [step("outer"), step("inner")],
    auth: bearer("secret"),
  });
  await client.getProperty({ uprn: "1" });
  expect(order).toEqual(["outer null", "inner null", "inner", "outer"]);
  expect(seen[0]?.headers.authorization).toBe("Bearer secret");
});

it("may change the request, and answer itself", async () => {
  const { client, seen } = await clientFor((response) => json(response, 200, property), {
    middleware: [
      (request, next) => {
        request.headers.set("accept-language", "cy");
        return next(request);
      },
      (request, next) =>
        request.url.endsWith("/2") ? Response.json({ ...property, uprn: "2" }) : next(request),
    ],
  });
  expect(await client.getProperty({ uprn: "1" })).toEqual(property);
  expect(await client.getProperty({ uprn: "2" })).toEqual({ ...property, uprn: "2" });
  expect(seen).toHaveLength(1);
  expect(seen[0]?.headers["accept-language"]).toBe("cy");
});

it("can get a new key after a 401", async () => {
  const { client, seen } = await clientFor(
    (response, nth) => (nth === 1 ? response.writeHead(401).end() : json(response, 200, property)),
    {
      auth: async (request, next) => {
        const again = request.clone();
        const response = await next(request);
        return response.status === 401 ? next(again) : response;
      },
    },
  );
  expect(await client.getProperty({ uprn: "1" })).toEqual(property);
  expect(seen).toHaveLength(2);
});

it("throws what it throws to the caller, without another try", async () => {
  let count = 0;
  const mistake = new RangeError("a mistake in a middleware");
  const { client } = await clientFor(() => {}, {
    middleware: [
      () => {
        count++;
        throw mistake;
      },
    ],
  });
  await expect(client.getProperty({ uprn: "1" })).rejects.toBe(mistake);
  await expect(client.safe.getProperty({ uprn: "1" })).rejects.toBe(mistake);
  expect(count).toBe(2);
});

it("asks a function for the key", async () => {
  const { client, seen } = await clientFor((response) => json(response, 200, property), {
    auth: bearer(async () => "from-a-vault"),
  });
  await client.getProperty({ uprn: "1" });
  expect(seen[0]?.headers.authorization).toBe("Bearer from-a-vault");
});

it("runs on a fetch of the caller's", async () => {
  const { client, seen } = await clientFor(() => {}, {
    fetch: async (request) =>
      Response.json({ ...property, status: new URL(request.url).protocol.slice(0, -1) }),
  });
  expect(await client.getProperty({ uprn: "1" })).toEqual({ ...property, status: "http" });
  expect(seen).toEqual([]);
});
