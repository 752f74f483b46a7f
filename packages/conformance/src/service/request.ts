import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { readJson, root } from "../repository.js";
import type { Borough } from "./borough.js";
import type { Document, Operation } from "./document.js";
import { MARKER } from "./marker.js";
import type { Base } from "./recipes.js";
import { type Draw, oneOf, parameterValue, vary } from "./vary.js";

/** A request as it is sent. */
export interface Sent {
  readonly method: string;
  /** With the domain's base path and the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the body says, before it is JSON. */
  readonly value?: unknown;
  readonly body?: string | FormData;
}

/** Bodies to begin with: the examples of the type, as they stand in `schemas/`. */
export function examplesOf({ domain, body }: Operation): Base[] {
  const name = /([^/]+)$/.exec(body?.schema.$ref ?? "")?.[1]?.replace(/Input$/, "") ?? "";
  const kebab = name.replaceAll(/(?<!^)([A-Z])/g, "-$1").toLowerCase();
  const folder = [domain, "core"]
    .map((each) => join(root, "schemas", each, "examples", kebab, "valid"))
    .find(existsSync);
  return folder === undefined
    ? []
    : readdirSync(folder).map((file) => ({ value: readJson(join(folder, file)) }));
}

/** A PNG of one pixel, as far as anyone looks. */
const PIXEL = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** Draws a request that is valid by the OpenAPI, for what the borough has where it can. */
export function validRequest(
  document: Document,
  operation: Operation,
  borough: Borough,
  bases: readonly Base[],
  draw: Draw,
): Sent {
  const { domain, id, method, path, parameters, body } = operation;
  const known = (name: string) => [...borough.known(`${domain} ${name}`), ...borough.known(name)];
  const making = { document, known, draw };
  const base = bases.length === 0 ? {} : draw(oneOf<Base>, bases);
  // Now and then as it is, and with nothing that can be left out.
  const plain = draw(fc.nat, { max: 2 }) === 0;
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, required, schema } of parameters) {
    if (place === "path") {
      const resource = `${domain} ${path.slice(0, path.indexOf("{"))}`;
      const ids =
        base.id === undefined ? borough.known(name === "uprn" ? name : resource) : [base.id];
      const value =
        ids.length > 0 ? draw(oneOf<string>, ids) : parameterValue(making, schema, name);
      filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    } else if (place === "query" && (required || (!plain && draw(fc.nat, { max: 2 }) === 0))) {
      const cursors = known(`${domain} ${id} cursor`);
      if (name !== "cursor") query.set(name, parameterValue(making, schema, name));
      else if (cursors.length > 0) query.set(name, draw(oneOf<string>, cursors));
    }
  }
  const headers: Record<string, string> = { authorization: `Bearer ${keyFor(operation)}` };
  if (method !== "GET") headers["idempotency-key"] = crypto.randomUUID();
  const suffix = query.size === 0 ? "" : `?${query}`;
  const request = { method, path: `/${domain}/v1${filled}${suffix}`, headers };
  if (body === undefined) return request;
  if (body.mediaType === "multipart/form-data") {
    const form = new FormData();
    form.set("file", new Blob([PIXEL]), `${MARKER}.png`);
    form.set("description", `${MARKER} at home`);
    return { ...request, body: form };
  }
  headers["content-type"] = body.mediaType;
  let value = plain ? base.value : vary(making, [body.schema], base.value);
  // What hangs together by rules that this does not know is as it was.
  for (let tries = 0; tries < 5 && document.mistakes(body.place, value).length > 0; tries += 1)
    value = vary(making, [body.schema], base.value);
  if (document.mistakes(body.place, value).length > 0) value = base.value;
  return { ...request, value, body: JSON.stringify(value) };
}

/** A key of the sandbox that may do it. */
export function keyFor({ scopes }: Operation): string {
  return scopes.flat().some((scope) => scope.endsWith(":supplier"))
    ? "sandbox-supplier-key"
    : "sandbox-officer-key";
}
