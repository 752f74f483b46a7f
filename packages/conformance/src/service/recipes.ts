import {
  application,
  comment,
  contact,
  declaration,
  enquiry,
  notice,
  streetReport,
} from "./bodies.js";
import type { Borough } from "./borough.js";

/** Asks the sandbox for what a request needs first. */
export type Prepare = (
  method: string,
  path: string,
  body?: unknown,
  key?: "officer" | "supplier",
  // A preparation reads what it expects; anything else fails the test.
  // biome-ignore lint/suspicious/noExplicitAny: see above
) => Promise<any>;

/** What a request is to begin with, where an example is of no use: a body for what the borough has now. */
export interface Base {
  /** Goes into the path. */
  readonly id?: string;
  readonly value?: unknown;
}

const last = (values: readonly string[]) => values.at(-1) ?? "";

/** An open submission of a domain, newly sent. */
async function sent(prepare: Prepare, domain: string, borough: Borough): Promise<string> {
  if (domain === "waste") {
    const body = streetReport(last(borough.known("usrn")));
    return idOf(await prepare("POST", "/waste/v1/street-reports", body));
  }
  if (domain === "planning") {
    const id = await openApplication(prepare);
    return idOf(await prepare("POST", `/planning/v1/applications/${id}/comments`, comment()));
  }
  return idOf(await prepare("POST", "/council-tax/v1/enquiries", enquiry()));
}

function idOf(answer: { readonly id?: string }): string {
  if (answer.id === undefined) throw new Error(`nothing was taken: ${JSON.stringify(answer)}`);
  return answer.id;
}

async function openApplication(prepare: Prepare): Promise<string> {
  const { items } = await prepare("GET", "/planning/v1/applications?status=undetermined&limit=50");
  return items.find((each: { comments: { open: boolean } }) => each.comments.open).id;
}

/** A bulky collection that waits for its payment. */
async function booking(prepare: Prepare, borough: Borough): Promise<string> {
  const { id: slotId } = await slot(prepare, borough);
  const body = { slotId, collectionPoint: "By the gate", contact };
  return idOf(await prepare("POST", "/waste/v1/bulky/bookings", body));
}

async function slot(prepare: Prepare, borough: Borough): Promise<{ readonly id: string }> {
  for (const uprn of borough.known("uprn")) {
    const lines = [{ code: "sofa", quantity: 1 }];
    const quote = await prepare("POST", "/waste/v1/bulky/quotes", { uprn, lines });
    for (const date of quote.availableDates ?? []) {
      const held = await prepare("POST", "/waste/v1/bulky/slots", { quoteId: quote.id, date });
      if (held.id !== undefined) return held;
    }
  }
  throw new Error("no day has a place left");
}

/** What is to be paid for: a bulky collection, or an application. */
async function unpaid(prepare: Prepare, domain: string, borough: Borough): Promise<Base> {
  const submissionId =
    domain === "waste"
      ? await booking(prepare, borough)
      : idOf(await prepare("POST", "/planning/v1/applications", application()));
  return { value: { submissionId, returnUrl: "https://www.example.gov.uk/done" } };
}

async function paid(prepare: Prepare, domain: string, borough: Borough): Promise<Base> {
  const { value } = await unpaid(prepare, domain, borough);
  const { id, nextUrl } = await prepare("POST", `/${domain}/v1/payments`, value);
  await pay(nextUrl);
  return { id, value: { amountPence: 100 } };
}

/** Plays the payer. */
async function pay(url: string): Promise<void> {
  const page = await (await fetch(url)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ token, choice: "pay" });
  await fetch(url, { method: "POST", body, redirect: "manual" });
}

/** Something to report now. */
async function missed(prepare: Prepare, borough: Borough): Promise<unknown> {
  for (const uprn of borough.known("uprn")) {
    const { items } = await prepare("GET", `/waste/v1/properties/${uprn}/services`);
    for (const { last: visit, missedReport } of items)
      if (visit !== undefined && missedReport.eligible)
        return { uprn, collection: { collectionId: visit.id }, contact };
  }
  throw new Error("nothing can be reported");
}

/** A property whose garden waste nobody has paid for. */
async function unsubscribed(prepare: Prepare, borough: Borough): Promise<string> {
  for (const uprn of borough.known("uprn")) {
    const { items } = await prepare("GET", `/waste/v1/properties/${uprn}/services`);
    for (const { serviceId, availability } of items)
      if (serviceId === "garden" && availability === "not-subscribed") return uprn;
  }
  throw new Error("all have subscribed");
}

async function asked(prepare: Prepare, domain: string, borough: Borough): Promise<Base> {
  const id = await sent(prepare, domain, borough);
  const body = { status: "needs-information", changedAt: "2026-11-24T16:30:00Z" };
  await prepare("POST", `/${domain}/v1/supplier/submissions/${id}/status`, body, "supplier");
  return { id, value: { text: "It was on Monday." } };
}

async function movable(prepare: Prepare, domain: string, borough: Borough): Promise<Base> {
  const id = await sent(prepare, domain, borough);
  return { id, value: { status: "in-progress", changedAt: "2026-11-24T16:30:00Z" } };
}

/** By operation: `waste createPayment`. */
export const recipes: Readonly<
  Record<string, (prepare: Prepare, borough: Borough) => Promise<Base>>
> = {
  "waste reportMissedCollection": async (prepare, borough) => ({
    value: await missed(prepare, borough),
  }),
  "waste requestClinicalCollection": async (_, borough) => ({
    value: {
      uprn: last(borough.known("uprn")),
      patientName: { kind: "full", fullName: "Maeve Quigley" },
      contact,
      lines: [{ waste: "sharps", quantity: 1 }],
      frequency: "on-request",
      collectionPoint: "Handed over at the door.",
      referral: { organisationName: "Mill Lane Surgery" },
      declaration,
    },
  }),
  "waste subscribeToGardenWaste": async (prepare, borough) => ({
    value: {
      uprn: await unsubscribed(prepare, borough),
      lines: [{ typeId: "bin-240-garden", quantity: 1 }],
      contact,
    },
  }),
  "waste releaseBulkySlot": async (prepare, borough) => ({ id: (await slot(prepare, borough)).id }),
  "planning submitComment": async (prepare) => ({
    id: await openApplication(prepare),
    value: comment(),
  }),
  "planning updateComment": async (prepare) => {
    const applicationId = await openApplication(prepare);
    const path = `/planning/v1/applications/${applicationId}/comments`;
    const { id } = await prepare("POST", path, comment());
    const state = { state: "published", publishedAt: "2026-11-24T16:30:00Z" };
    return { id, value: { ...state, applicationId, comment: "It would look into a bedroom." } };
  },
  "council-tax sendDiscountReviewReply": async () => ({
    value: {
      authority: { scheme: "gss", code: "E07000999" },
      requester: {
        role: "liable-person",
        kind: "person",
        person: { name: { kind: "full", fullName: "Maeve Quigley" }, contact },
      },
      property: { line1: "12 Orchard Lane", town: "Ambleford", postcode: "AM1 1AA" },
      reviewReference: "SPD-2026-0042",
      stillEntitled: true,
      declaration,
      acknowledgement: notice,
    },
  }),
  "council-tax findAccount": async () => ({
    value: {
      authority: { scheme: "gss", code: "E07000999" },
      accountNumber: "7000421936",
      name: { kind: "full", fullName: "Maeve Quigley" },
      postcode: "AM1 1AA",
    },
  }),
  ...Object.fromEntries(
    ["waste", "planning"].flatMap(
      (domain) =>
        [
          [`${domain} createPayment`, (prepare, borough) => unpaid(prepare, domain, borough)],
          [`${domain} refundPayment`, (prepare, borough) => paid(prepare, domain, borough)],
        ] satisfies [string, (prepare: Prepare, borough: Borough) => Promise<Base>][],
    ),
  ),
  ...Object.fromEntries(
    ["waste", "planning", "council-tax"].flatMap(
      (domain) =>
        [
          [`${domain} sendInformation`, (prepare, borough) => asked(prepare, domain, borough)],
          [
            `${domain} updateSubmissionStatus`,
            (prepare, borough) => movable(prepare, domain, borough),
          ],
        ] satisfies [string, (prepare: Prepare, borough: Borough) => Promise<Base>][],
    ),
  ),
};
