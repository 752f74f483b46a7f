import {
  bearer,
  type Client,
  createClient,
  type NetworkError,
  type ProblemError,
} from "./client.js";
import type { UnknownCode } from "./codes/unknown-code.js";
import type { Collection, Ops, Property, Submission } from "./test/domain.js";
import { clientTable, VERSION } from "./test/domain.js";
import { type Equal, holds } from "./test/types.js";

const client = createClient<Ops>(clientTable, { baseUrl: "http://localhost" }, VERSION);
// As generated code declares it.
interface WasteClient extends Client<Ops> {}
const waste: WasteClient = client;

export async function calls() {
  const property = await waste.getProperty({ uprn: "1" });
  holds<Equal<typeof property, Property>>();
  const nearest = await waste.getNearest();
  holds<Equal<typeof nearest, Property>>();
  const calendar = await waste.getCalendar({ uprn: "1" });
  holds<Equal<typeof calendar, string>>();
  const submission = await waste.reportMissed({ body: { uprn: "1" } });
  holds<Equal<typeof submission, Submission | undefined>>();
  const released = await waste.releaseSlot({ id: "1" }, { idempotencyKey: "k", timeout: 1 });
  holds<Equal<typeof released, undefined>>();
  await waste.listProperties();
  await waste.listProperties({ cursor: undefined });
  // @ts-expect-error: a required parameter
  waste.getProperty({ uprn: undefined });
  await waste.getNearest({}, { tries: 1 });

  // @ts-expect-error: no such operation
  waste.getNothing;
  // @ts-expect-error: a required argument
  waste.getProperty();
  // @ts-expect-error: a required parameter
  waste.getProperty({});
  // @ts-expect-error: no such parameter
  waste.getProperty({ uprn: "1", uprm: "1" });
  // @ts-expect-error: a parameter of another type
  waste.getProperty({ uprn: 1 });
  // @ts-expect-error: an operation without arguments
  waste.getNearest({ uprn: "1" });
  // @ts-expect-error: a misspelt property in a body
  waste.reportMissed({ body: { uprn: "1", note: "" } });
  // @ts-expect-error: no such option
  waste.getNearest({}, { retries: 1 });
}

export async function results() {
  const result = await waste.safe.reportMissed({ body: { uprn: "1" } });
  if (result.ok) {
    holds<Equal<typeof result.kind, "success">>();
    holds<Equal<typeof result.data, Submission | undefined>>();
    if (result.status === 201) holds<Equal<typeof result.data, Submission>>();
    if (result.status === 202) holds<Equal<typeof result.data, undefined>>();
    // @ts-expect-error: a success has no error
    result.error;
    return;
  }
  if (result.kind === "network") holds<Equal<typeof result.error, NetworkError>>();
  if (result.kind !== "problem") return;
  if (result.status === 409) {
    holds<
      Equal<typeof result.code, "already-reported" | "idempotency-key-in-flight" | UnknownCode>
    >();
    holds<Equal<typeof result.error.status, 409>>();
  }
  if (result.code === "ineligible") {
    holds<Equal<typeof result.status, 422>>();
    holds<
      Equal<
        typeof result.error,
        ProblemError<422, "invalid-body" | "ineligible" | "idempotency-key-reused" | UnknownCode>
      >
    >();
  }
  // @ts-expect-error: this operation has no such code
  if (result.code === "not-found") return;
  // @ts-expect-error: this operation has no such status
  if (result.status === 418) return;
  const code: string = result.code;
  const status: number = result.status;
  return [code, status];
}

export async function pages() {
  for await (const item of waste.pages.listCollections({ uprn: "1" })) {
    holds<Equal<typeof item, Collection>>();
  }
  for await (const item of waste.pages.listProperties()) item.date;
  // @ts-expect-error: no list
  waste.pages.getProperty;
}

export const options = [
  bearer("key"),
  bearer(() => "key"),
  bearer(async () => "key"),
  // @ts-expect-error: no key
  bearer(1),
];
