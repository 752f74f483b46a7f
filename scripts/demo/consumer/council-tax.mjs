// A form on a council's website, as a consumer writes it: node council-tax.mjs <base URL>
import assert from "node:assert/strict";
import { bearer, createCouncilTaxClient } from "@localo/council-tax";

const [, , baseUrl] = process.argv;
const { keys } = await (await fetch(`${baseUrl}/index.json`)).json();
const { key } = keys.find(({ scopes }) => scopes.includes("council-tax:write"));
const councilTax = createCouncilTaxClient({ baseUrl, auth: bearer(key) });

const now = new Date().toISOString();
const home = { line1: "12 Orchard Lane", town: "Ambleford", postcode: "AM1 1AA" };
const name = { kind: "full", fullName: "Maeve Quigley" };
const request = {
  authority: { scheme: "gss", code: "E07000999" },
  requester: {
    role: "liable-person",
    kind: "person",
    person: { name, contact: { email: "maeve.quigley@example.com" } },
  },
  property: home,
  declaration: { accurate: true, declaredAt: now },
  acknowledgement: {
    noticeUrl: "https://www.ambleford.example/privacy",
    noticeVersion: "2026-04",
    acknowledgedAt: now,
  },
};
const party = (fullName) => ({
  role: "liable",
  kind: "person",
  person: { name: { kind: "full", fullName } },
});
const personal = /Quigley|Orchard|73344545|102030|example\.com/i;

const move = await councilTax.notifyMove({
  body: {
    ...request,
    direction: "in",
    joining: { address: home, firstDate: "2026-11-30" },
    tenure: "private-tenant",
    parties: [party("Maeve Quigley"), party("Idris Quigley")],
  },
});
assert.equal(move.type, "move");
assert.doesNotMatch(JSON.stringify(move), personal);
console.log(`Joint tenants move in: ${move.id}, ${move.status}, and nothing of them comes back`);

const debit = await councilTax.createDirectDebit({
  body: {
    ...request,
    accountNumber: "7000421936",
    account: { holder: "M QUIGLEY", sortCode: "102030", accountNumber: "73344545" },
    payDay: 1,
    instalments: 10,
    soleSignatory: true,
    guaranteeAccepted: true,
  },
});
assert.deepEqual(debit.account, { lastTwo: "45" });
assert.doesNotMatch(JSON.stringify(debit), personal);
console.log(`A direct debit: its account comes back as ••••••${debit.account.lastTwo}`);
