import type { CouncilSummary, SandboxKey } from "../../council/council.js";

/** Commands and code that work as pasted, for this council at this place. */
export interface Commands {
  /** Lists the collections of a property. Needs no key. */
  readonly list: string;
  /** Reports a missed collection. */
  readonly report: string;
  /** The same two with the typed client, for a module or `node --input-type=module`. */
  readonly client: string;
}

/** What the commands are about. */
export interface CommandSubject {
  readonly baseUrl: string;
  readonly summary: Pick<CouncilSummary, "reportable">;
  readonly keys: readonly SandboxKey[];
}

const SOME_UPRN = "990000000001";

/** A bin that can be reported as missed, as long as nobody has. */
export function commands({ baseUrl, summary, keys }: CommandSubject): Commands {
  const { uprn, collectionId } = summary.reportable ?? {
    uprn: SOME_UPRN,
    collectionId: "the-collection-id",
  };
  const key = keys.find(({ scopes }) => scopes.includes("waste:write"))?.key ?? "the-key";
  // The same key in all of them: whoever pastes one after the other gets the first answer again.
  const idempotencyKey = `first-report-${collectionId}`;
  const report = { uprn, collection: { collectionId }, contact: { email: "sam@example.com" } };
  return {
    list: curl(baseUrl, `/waste/v1/properties/${uprn}/collections`),
    report: [
      `curl ${baseUrl}/waste/v1/missed-collections`,
      `-H 'Authorization: Bearer ${key}'`,
      "-H 'Content-Type: application/json'",
      `-H 'Idempotency-Key: ${idempotencyKey}'`,
      `-d '${JSON.stringify(report)}'`,
    ].join(" \\\n  "),
    client: `import { bearer, createWasteClient } from "@localo/waste";

const waste = createWasteClient({ baseUrl: "${baseUrl}", auth: bearer("${key}") });
const { items } = await waste.listCollections({ uprn: "${uprn}" });
for (const { date, serviceId } of items.slice(0, 5)) console.log(date, serviceId);

const body = {
  uprn: "${uprn}",
  collection: { collectionId: "${collectionId}" },
  contact: { email: "sam@example.com" },
};
const idempotencyKey = "${idempotencyKey}";
const report = await waste.safe.reportMissedCollection({ body }, { idempotencyKey });
console.log(report.ok ? report.data : report.error.message);`,
  };
}

/** A GET, with a key where it needs one. */
export function curl(baseUrl: string, path: string, key?: string): string {
  const auth = key === undefined ? "" : `-H 'Authorization: Bearer ${key}' `;
  return `curl ${auth}'${baseUrl}${path}'`;
}

/** A module as a command: works in a shell, in a folder where `@localo/waste` is installed. */
export function asNodeCommand(module: string): string {
  return `node --input-type=module -e '\n${module}\n'`;
}
