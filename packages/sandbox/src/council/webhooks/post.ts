import { lookup } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.js";

/** What came of a try. */
export type Outcome =
  | { readonly taken: true }
  | {
      readonly taken: false;
      /** A code of the list of webhook failure reasons. */
      readonly reason: "http-status" | "timeout" | "connection-failed" | "forbidden-address";
      readonly httpStatus?: number;
    };

/** How to post. */
export interface PostOptions {
  /** Ends it, as one that came to nothing. */
  readonly signal: AbortSignal;
  /** Milliseconds that a receiver may take in all. */
  readonly timeout: number;
  /** Posts to addresses inside a network, and without TLS. */
  readonly allowPrivate: boolean;
}

/**
 * Posts once. The name is looked up once, and the connection goes to the addresses that were found and
 * judged then: a name that leads elsewhere a moment later gets nothing. No redirect is followed, and of
 * the answer the status alone is read.
 */
export async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { signal, timeout, allowPrivate }: PostOptions,
): Promise<Outcome> {
  if (url.protocol !== "https:" && !allowPrivate)
    return { taken: false, reason: "forbidden-address" };
  const late = AbortSignal.timeout(timeout);
  try {
    const addresses = await within(late, addressesOf(url.hostname));
    if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
      return { taken: false, reason: "forbidden-address" };
    }
    const ends = AbortSignal.any([signal, late]);
    const status = await statusOf(url, { headers, body, signal: ends, lookup: only(addresses) });
    if (status >= 200 && status < 300) return { taken: true };
    return { taken: false, reason: "http-status", httpStatus: status };
  } catch {
    return { taken: false, reason: late.aborted ? "timeout" : "connection-failed" };
  }
}

interface Address {
  readonly address: string;
  readonly family: number;
}

async function addressesOf(hostname: string): Promise<Address[]> {
  const name = hostname.replace(/^\[|\]$/g, "");
  const family = isIP(name);
  return family === 0 ? lookup(name, { all: true }) : [{ address: name, family }];
}

/** A look-up that knows these addresses only. */
function only(addresses: readonly Address[]): LookupFunction {
  return (_, options, done) => {
    const [first] = addresses;
    if (options.all === true) done(null, [...addresses]);
    else done(null, first?.address ?? "", first?.family);
  };
}

function statusOf(
  url: URL,
  {
    body,
    headers,
    ...options
  }: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
    readonly lookup: LookupFunction;
  },
): Promise<number> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const all = { ...headers, "content-length": length };
    const sent = send(url, { ...options, method: "POST", agent: false, headers: all }, (answer) => {
      resolve(answer.statusCode ?? 0);
      // Who streams for ever streams to nobody.
      answer.destroy();
    });
    // Also after the answer, when the connection is let go.
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A promise, given up when time is over. */
function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
