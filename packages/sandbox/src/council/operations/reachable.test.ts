import { expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { testCouncil } from "../test/test-council.js";
import { testDomain } from "../test/test-domain.js";

const test = testCouncil();
const planning = testDomain(test, "planning");
const contact = { email: "ada@example.com", preferredChannel: "phone" };
const mistakes = ({
  status,
  body,
}: {
  status: number;
  body: { code: string; errors: object[] };
}) => [...[status, body.code, ...body.errors]];

it("asks for what someone would rather be reached by", async () => {
  const report = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
  const answer = await test.post("/street-reports", { ...report, contact }, "form");
  const detail = "Enter a phone number, or choose another way to be reached";
  expect(mistakes(answer)).toEqual([
    ...[422, "invalid-body"],
    { in: "body", pointer: "#/contact/phone", code: "missing", detail },
  ]);
  expect(JSON.stringify(answer.body)).not.toContain("ada@");
  const both = { ...contact, phone: "+441632960001" };
  expect((await test.post("/street-reports", { ...report, contact: both }, "form")).status).toBe(
    201,
  );
});

it("asks for it of anyone in a body, and of nobody in a payload that is carried", async () => {
  const person = { name: { kind: "full", fullName: "Maeve Quigley" } };
  const application = {
    authority: { scheme: "gss", code: "E07000999" },
    types: ["hh"],
    applicant: { role: "applicant", kind: "person", person },
    sites: [{ address: { text: "3 Orchard Lane" }, uprns: [knownUprns.ordinary] }],
    description: "A dormer.",
    declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
    payload: { schemaUri: "https://example.com/schema.json", data: contact },
  };
  const send = (body: object) => planning.send("POST", "/applications", body, "form");
  expect((await send(application)).status).toBe(202);
  const agent = { role: "agent", kind: "person", person: { ...person, contact } };
  const { body } = await send({ ...application, agent });
  expect(body.errors[0].pointer).toBe("#/agent/person/contact/phone");
});

it("makes no mistakes of its own", () => expect(test.errors).toEqual([]));
