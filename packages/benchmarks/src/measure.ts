import { cpus } from "node:os";
import type { Bytes, Results, Times } from "./bar.js";
import {
  type Message,
  messagesWithMistakes,
  messagesWithOneMistake,
  validMessages,
} from "./documents.js";
import { type DomainResults, measureDomain } from "./domains/measure-domain.js";
import { domains } from "./domains/ten-largest.js";
import { coldStarts } from "./measures/cold-start.js";
import { type Contestant, timesOf } from "./measures/time.js";
import { typeCosts } from "./measures/types.js";
import { names, oneName } from "./names.js";
import { handWritten } from "./peers/hand-written.js";
import { peers } from "./peers/index.js";
import type { Peer, Question } from "./peers/peer.js";
import { type Bundle, bundle } from "./programs.js";

const documents: { readonly [question in Question]: readonly Message[] } = {
  check: validMessages,
  first: messagesWithOneMistake,
  all: messagesWithMistakes,
};

/** The bundled programs of each peer that answers a question, with all ten schemas. */
async function programs(question: Question): Promise<Map<Peer, Bundle>> {
  const bundles = new Map<Peer, Bundle>();
  for (const peer of peers) {
    if (peer.questions?.includes(question) === false) continue;
    bundles.set(peer, await bundle(peer, names, question));
  }
  return bundles;
}

/** The bytes of each peer's programs. */
export async function measureBytes(measured: readonly Peer[] = peers): Promise<Results["bytes"]> {
  const found: { [peer: string]: Bytes } = {};
  for (const peer of measured) {
    const gzip = async (schemas: typeof names | typeof oneName, question: Question) =>
      (await bundle(peer, schemas, question)).gzip;
    const checks = {
      checkOne: await gzip(oneName, "check"),
      checkTen: await gzip(names, "check"),
    };
    found[peer.name] =
      peer.questions?.includes("all") === false
        ? checks
        : { ...checks, one: await gzip(oneName, "all"), ten: await gzip(names, "all") };
  }
  return found;
}

/** Times of everyone, beside those of the hand-written check of the valid documents. */
async function measureTimes(question: Question): Promise<Times> {
  const messages = documents[question];
  const byHand = await bundle(handWritten, names, "check");
  const contestants: Contestant[] = [
    { name: handWritten.name, program: byHand.file, messages: validMessages },
    { name: "JSON.parse", messages },
  ];
  for (const [{ name }, { file }] of await programs(question)) {
    if (name !== handWritten.name) contestants.push({ name, program: file, messages });
  }
  return Object.fromEntries(await timesOf(contestants));
}

/**
 * Measures everything, in one run.
 * @param say is told what is measured now
 */
export async function measureAll(say: (what: string) => void): Promise<Results> {
  say("bytes");
  const bytes = await measureBytes();
  say("valid documents");
  const valid = await measureTimes("check");
  say("first error");
  const first = await measureTimes("first");
  say("all errors");
  const all = await measureTimes("all");
  say("cold start");
  const started = new Map([...(await programs("all"))].map(([{ name }, it]) => [name, it]));
  const coldStart = Object.fromEntries(await coldStarts(started));
  say("types");
  const types = Object.fromEntries(await typeCosts(11));
  const measured: { [domain: string]: DomainResults } = {};
  for (const domain of domains) {
    say(`the types of ${domain}`);
    measured[domain] = await measureDomain(domain);
  }
  const [cpu] = cpus();
  return {
    machine: `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}`,
    node: process.versions.node,
    characters: validMessages.reduce((sum, { text }) => sum + text.length, 0),
    valid,
    first,
    all,
    bytes,
    coldStart,
    types,
    domains: measured,
  };
}
