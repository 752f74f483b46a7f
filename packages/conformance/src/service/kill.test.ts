import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { domainPackages } from "../repository.js";
import { comment, enquiry, streetReport } from "./bodies.js";
import { type Sandbox, startSandbox } from "./sandbox.js";

// A council that is killed (SIGKILL) while seven people write to it, twenty times on the same files.

/** A failure prints the moment it had; another seed has others. */
const SEED = Number(process.env.LOCALO_SEED ?? 20_261_124);
const KILLS = 20;

/** What was sent under one idempotency key, and what came back before the process was gone. */
interface Write {
  readonly path: string;
  readonly key: string;
  /** What is made of it is the same each time. */
  readonly body: () => string | FormData;
  answer?: Answer;
}

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly [name: string]: unknown };
}

const domains = domainPackages.filter((name) => name !== "core");
const everyWrite: Write[] = [];
/** How submissions and files stand by what was last acknowledged, by where they are read. */
type Acknowledged = Map<string, object>;
const everything: Acknowledged = new Map();
let folder = "";
let sandbox: Sandbox;
let usrn = "";
let application = "";
let before: Kept;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "localo-kill-"));
  sandbox = await startSandbox(folder);
  const { reportable } = await read("/index.json");
  usrn = (await read(`/waste/v1/properties/${reportable.uprn}`)).usrn;
  const { items } = await read("/planning/v1/applications?status=undetermined&limit=50");
  application = items.find((each: { comments: { open: boolean } }) => each.comments.open).id;
  before = await kept();
});
afterAll(async () => {
  await sandbox?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const authorization = "Bearer sandbox-officer-key";

// Answers of the council are read by what they are known to be; anything else fails the test.
// biome-ignore lint/suspicious/noExplicitAny: see above
async function read(path: string): Promise<any> {
  const response = await fetch(sandbox.url + path, { headers: { authorization } });
  expect(response.status, path).toBe(200);
  return response.json();
}

async function send({ path, key, body }: Write): Promise<Answer> {
  const content = body();
  const response = await fetch(sandbox.url + path, {
    method: "POST",
    headers: {
      authorization,
      "idempotency-key": key,
      ...(typeof content === "string" ? { "content-type": "application/json" } : {}),
    },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

function json(path: string, value: unknown): Write {
  const text = JSON.stringify(value);
  return { path, key: crypto.randomUUID(), body: () => text };
}

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

function upload(): Write {
  const bytes = Buffer.concat([PNG, Buffer.from(crypto.randomUUID())]);
  const body = () => {
    const form = new FormData();
    form.set("file", new Blob([bytes]), "bin.png");
    return form;
  };
  return { path: "/waste/v1/attachments", key: crypto.randomUUID(), body };
}

/** What each of the people does, over and over: makes something, and perhaps takes it back. */
const people: readonly (() => readonly [first: Write, then?: (id: string) => Write])[] = [
  () => [json("/waste/v1/street-reports", streetReport(usrn))],
  () => [
    json("/waste/v1/street-reports", streetReport(usrn)),
    (id) => json(`/waste/v1/submissions/${id}/withdraw`, {}),
  ],
  () => [json(`/planning/v1/applications/${application}/comments`, comment())],
  () => [
    json(`/planning/v1/applications/${application}/comments`, comment()),
    (id) => json(`/planning/v1/submissions/${id}/withdraw`, {}),
  ],
  () => [json("/council-tax/v1/enquiries", enquiry())],
  () => [
    json("/council-tax/v1/enquiries", enquiry()),
    (id) => json(`/council-tax/v1/submissions/${id}/withdraw`, {}),
  ],
  () => [upload()],
];

function acknowledge(write: Write, answer: Answer, all: Acknowledged): void {
  expect([200, 201, 202], JSON.stringify(answer.body)).toContain(answer.status);
  write.answer = answer;
  const kind = write.path.endsWith("/attachments") ? "attachments" : "submissions";
  const place = `/${write.path.split("/")[1]}/v1/${kind}/${answer.body.id}`;
  // A file is looked through later.
  const { scanStatus: _, ...body } = answer.body;
  all.set(place, body);
}

/** Lets all write at once, and kills the council some milliseconds after so many answers. */
async function killAmidWrites(answers: number, milliseconds: number) {
  const writes: Write[] = [];
  const acknowledged: Acknowledged = new Map();
  let gone: Promise<void> | undefined;
  let left = answers;
  const attempt = async (write: Write): Promise<Answer | undefined> => {
    writes.push(write);
    const answer = await send(write).catch((error: unknown) => {
      if (gone === undefined) throw error;
      return undefined;
    });
    if (answer === undefined) return undefined;
    acknowledge(write, answer, acknowledged);
    left -= 1;
    if (left === 0)
      setTimeout(() => {
        gone = sandbox.kill();
      }, milliseconds);
    return answer;
  };
  await Promise.all(
    people.map(async (person) => {
      while (gone === undefined) {
        const [first, then] = person();
        const answer = await attempt(first);
        if (answer !== undefined && then !== undefined) await attempt(then(answer.body.id));
      }
    }),
  );
  await gone;
  return { writes, acknowledged };
}

/** What a council has. */
interface Kept {
  /** Ids of submissions, by domain. */
  readonly submissions: ReadonlySet<string>;
  /** `submission.created sub-1`, as often as it is told. */
  readonly events: readonly string[];
}

async function kept(): Promise<Kept> {
  const submissions = new Set<string>();
  const events: string[] = [];
  for (const domain of domains) {
    for await (const { id } of pages(`/${domain}/v1/submissions`)) submissions.add(id);
    for await (const { type, subject } of pages(`/${domain}/v1/events`))
      events.push(`${type.replace(`org.localo.${domain}.`, "")} ${subject}`);
  }
  return { submissions, events };
}

async function* pages(path: string) {
  let cursor = "";
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(`${path}?limit=100${cursor}`);
    yield* page.items;
    cursor = page.nextCursor === undefined ? "" : `&cursor=${page.nextCursor}`;
  } while (cursor !== "");
}

const moments = fc
  .sample(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 25 })), {
    numRuns: KILLS,
    seed: SEED,
  })
  .map(([answers, milliseconds]) => ({ answers, milliseconds }));

it.each(moments)(
  "killed $milliseconds ms after $answers answers, it has all that it acknowledged, and answers again as it did",
  async ({ answers, milliseconds }) => {
    const { writes, acknowledged } = await killAmidWrites(answers, milliseconds);
    sandbox = await startSandbox(folder);
    // What was not answered may have been done, or not; who did not hear sends it again.
    for (const write of writes)
      if (write.answer === undefined) acknowledge(write, await send(write), acknowledged);
    for (const [place, value] of acknowledged) expect(await read(place)).toMatchObject(value);
    for (const write of writes) expect(await send(write)).toEqual(write.answer);
    everyWrite.push(...writes);
    for (const [place, value] of acknowledged) everything.set(place, value);
  },
);

it("after twenty of these it has all of them still", async () => {
  for (const [place, value] of everything) expect(await read(place)).toMatchObject(value);
});

it("has nothing else, and nothing half", async () => {
  const { submissions, events } = await kept();
  const sent = everyWrite.flatMap(({ path, answer }) =>
    answer === undefined || path.endsWith("/attachments") ? [] : [{ path, id: answer.body.id }],
  );
  const fresh = [...submissions].filter((id) => !before.submissions.has(id));
  expect(fresh.sort()).toEqual([...new Set(sent.map(({ id }) => id))].sort());
  const told = sent.map(({ path, id }) =>
    path.endsWith("/withdraw") ? `submission.updated ${id}` : `submission.created ${id}`,
  );
  expect(events.slice().sort()).toEqual([...before.events, ...told].sort());
});

it("has each file that was acknowledged, and no part of another", () => {
  const files = everyWrite.flatMap(({ path, answer }) =>
    path.endsWith("/attachments") && answer !== undefined
      ? [`${answer.body.id} ${answer.body.byteSize}`]
      : [],
  );
  const attachments = join(folder, "attachments");
  const there = readdirSync(attachments).map(
    (name) => `${name} ${statSync(join(attachments, name)).size}`,
  );
  expect(there.sort()).toEqual(files.sort());
});
