import type { IncomingMessage, ServerResponse } from "node:http";
import { createClient } from "../client/create-client.js";
import type { ClientOptions } from "../client/options.js";
import { BASE_PATH, clientTable, type Ops, VERSION } from "./domain.js";
import { serve } from "./serve.js";

/** A request as a test's server saw it. */
export interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Answers the nth request, counted from 1. */
export type Script = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

/** A client of a real server that answers as the script says, and what the server saw. */
export async function clientFor(script: Script, options: Partial<ClientOptions> = {}) {
  const seen: Seen[] = [];
  const { url } = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, headers } = request;
    seen.push({ method, url: request.url, headers, body: Buffer.concat(chunks).toString() });
    script(response, seen.length, request);
  });
  const client = createClient<Ops>(
    clientTable,
    { ...options, baseUrl: `${url}${BASE_PATH}` },
    VERSION,
  );
  return { client, seen };
}

/** Answers JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "content-type": type, ...headers }).end(JSON.stringify(body));
}

/** Answers a problem. */
export function problem(
  response: ServerResponse,
  status: number,
  code: string,
  headers: Record<string, string> = {},
  more: object = {},
): void {
  json(response, status, { title: "A problem", status, code, ...more }, headers);
}
