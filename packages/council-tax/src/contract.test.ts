import { afterEach, describe, expect, it } from "vitest";
import {
  accountSummaryExamples as accounts,
  accountMatchRequestExamples as bills,
  moveOutExamples as leavers,
  directDebitMandateExamples as mandates,
  moveNotificationExamples as moves,
  councilTaxSubmissionExamples as submissions,
} from "./examples.js";
import { createCouncilTaxClient, maskBankAccount } from "./index.js";
import {
  type CouncilTaxOperations,
  createCouncilTaxHandler,
  memoryIdempotency,
  notImplemented,
} from "./server.js";

/** What the handler answered, as it went over the wire. */
const wire: string[] = [];
afterEach(() => {
  wire.length = 0;
});

const received = () => ({ status: 202 as const, body: submissions.minimal });

function clientOf(
  own: Partial<CouncilTaxOperations>,
  scopes = ["council-tax:write", "council-tax:resident", "council-tax:read"],
) {
  const names = Object.keys(createCouncilTaxClient({ baseUrl: "http://localhost" }).safe);
  const operations = {
    ...Object.fromEntries(names.map((name) => [name, notImplemented])),
    ...own,
  } as CouncilTaxOperations;
  const handler = createCouncilTaxHandler(operations, {
    authorise: () => ({ id: "a-portal", scopes }),
    idempotency: memoryIdempotency(),
  });
  return createCouncilTaxClient({
    baseUrl: "http://localhost",
    fetch: async (request) => {
      const answer = await handler(request);
      wire.push(await answer.clone().text());
      return answer;
    },
  });
}

describe("a move", () => {
  it.each(Object.entries(moves))("%s arrives as it was sent", async (_, body) => {
    const arrived: unknown[] = [];
    const client = clientOf({
      notifyMove: (call) => {
        arrived.push(call.body);
        return received();
      },
    });
    expect(await client.notifyMove({ body })).toEqual(submissions.minimal);
    expect(arrived).toEqual([body]);
  });

  it("out of the area without a forwarding address is refused, with one mistake", async () => {
    const { forwardingAddress: _, ...body } = leavers.minimal;
    const answer = await clientOf({ notifyMove: received }).safe.notifyMove({
      body: body as typeof leavers.minimal,
    });
    expect(answer).toMatchObject({
      ok: false,
      code: "invalid-body",
      error: { errors: [{ pointer: "#/forwardingAddress", code: "missing" }] },
    });
  });

  it("is refused by the council's rules with a code of this operation", async () => {
    const client = clientOf({
      notifyMove: (_, context) => {
        throw context.problem(422, "too-early");
      },
    });
    const answer = await client.safe.notifyMove({ body: moves.minimal });
    expect(answer).toMatchObject({ ok: false, status: 422, code: "too-early" });
  });
});

describe("a direct debit", () => {
  it("comes back with the last two digits of its account, and no more of it", async () => {
    const client = clientOf({
      createDirectDebit: ({ body }) => ({
        status: 202,
        body: {
          ...submissions.minimal,
          type: "direct-debit",
          account: maskBankAccount(body.account),
        },
      }),
    });
    const { account } = mandates.full;
    const answer = await client.createDirectDebit({ body: mandates.full });
    expect(answer.account).toEqual({ lastTwo: "45" });
    for (const secret of [account.holder, account.sortCode, account.accountNumber])
      expect(wire.join()).not.toContain(secret);
  });

  it("is changed and cancelled by its id", async () => {
    const ids: string[] = [];
    const client = clientOf({
      amendDirectDebit: ({ id }) => {
        ids.push(id);
        return received();
      },
      cancelDirectDebit: ({ id }) => {
        ids.push(id);
        return received();
      },
    });
    const { declaration, acknowledgement } = mandates.minimal;
    await client.amendDirectDebit({
      id: "dd-1",
      body: { payDay: 15, declaration, acknowledgement },
    });
    await client.cancelDirectDebit({ id: "dd-1" });
    expect(ids).toEqual(["dd-1", "dd-1"]);
  });
});

describe("an account", () => {
  it("is seen with a token that the bill's three facts give", async () => {
    const matchToken = "pH2q7d0fJr6mX4sVn1kTzw";
    const client = clientOf({
      findAccount: () => ({ status: 201, body: { matchToken, expiresAt: "2026-11-23T10:35:00Z" } }),
      getAccount: () => ({ status: 200, body: accounts.full }),
    });
    const match = await client.findAccount({ body: bills.minimal });
    expect(await client.getAccount(match)).toEqual(accounts.full);
  });

  it("needs the resident's scope", async () => {
    const client = clientOf({ getAccount: () => ({ status: 200, body: accounts.full }) }, [
      "council-tax:read",
    ]);
    const answer = await client.safe.getAccount({ matchToken: "pH2q7d0fJr6mX4sVn1kTzw" });
    expect(answer).toMatchObject({ ok: false, status: 403, code: "forbidden" });
  });
});
