import { expect, it } from "vitest";
import { unreachable } from "./unreachable.js";

const email = "ada@example.com";
const phone = "+441632960001";

it.each([
  [{ email, preferredChannel: "email" }, undefined],
  [{ email, preferredChannel: "phone" }, "/phone"],
  [{ email, preferredChannel: "sms" }, "/phone"],
  [{ phone, preferredChannel: "sms" }, undefined],
  [{ phone, preferredChannel: "email" }, "/email"],
  [{ phone, preferredChannel: "post" }, "/address"],
  [{ phone, preferredChannel: "pigeon" }, undefined],
  [{ phone }, undefined],
  [
    { parties: [{ phone }, { person: { contact: { email, preferredChannel: "post" } } }] },
    "/parties/1/person/contact/address",
  ],
  [{ payload: { data: { preferredChannel: "phone" } } }, undefined],
  [null, undefined],
  ["phone", undefined],
])("finds what a contact lacks (%#)", (body, pointer) => {
  expect(unreachable(body)).toBe(pointer);
});

it("does not look into the rows of a batch, which can be anything and as deep", () => {
  let deep: unknown = { phone, preferredChannel: "email" };
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(unreachable({ rows: [deep] })).toBeUndefined();
});
