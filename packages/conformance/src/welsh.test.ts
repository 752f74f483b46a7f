import { MissedCollectionReport } from "@localo/waste";
import { welshMessages } from "@localo/waste/labels";
import { expect, it } from "vitest";

it("a catalogue says in Welsh what a schema has Welsh words for", () => {
  const body = {
    uprn: "0",
    collection: { collectionId: "c1" },
    contact: { email: "resident" },
    notes: "",
  };
  const { issues } = MissedCollectionReport.safeParse(body, {
    messages: ({ message }) => welshMessages[message],
  });
  expect(
    Object.fromEntries((issues ?? []).map(({ pointer, message }) => [pointer, message])),
  ).toEqual({
    "/uprn": "Rhowch UPRN o 1 i 12 digid",
    "/contact/email": "Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com",
    "/notes": "Enter notes",
  });
});
