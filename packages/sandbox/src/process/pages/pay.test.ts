import { describe, expect, it } from "vitest";
import { serveCouncil } from "../test/serve-council.js";

const { ask, running, lines } = serveCouncil();
const RETURN = "https://www.example.gov.uk/bulky/done?step=2";

async function send(path: string, body: object) {
  const answer = await ask(`/waste/v1${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: {
      Authorization: "Bearer sandbox-resident-key",
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    },
  });
  // A test reads what it expects; anything else fails it.
  // biome-ignore lint/suspicious/noExplicitAny: the assertions are the check
  return (await answer.json()) as any;
}

/** A payment of a booking, and its page's path. */
async function payment(language = "en") {
  const quote = await send("/bulky/quotes", {
    uprn: "990000000001",
    lines: [{ code: "sofa", quantity: 1 }],
  });
  const date = quote.availableDates[0];
  const slot = await send("/bulky/slots", { quoteId: quote.id, date });
  const contact = { email: "ada@example.com" };
  const booking = await send("/bulky/bookings", {
    slotId: slot.id,
    collectionPoint: "By the gate",
    contact,
  });
  const created = await send("/payments", {
    submissionId: booking.id,
    returnUrl: RETURN,
    language,
  });
  return { booking, created, path: new URL(created.nextUrl).pathname };
}

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? "";
const choose = (path: string, fields: Record<string, string>) =>
  ask(path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

describe("the payment page", () => {
  it("stands where the payment says, shows what is paid and asks for no card", async () => {
    const { created, path } = await payment();
    expect(created.nextUrl).toBe(`${running().baseUrl}${path}`);
    const answer = await ask(path);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("Bulky waste collection");
    expect(html).toContain("£35.00");
    expect(html).toContain("made-up payment page");
    expect(html).not.toMatch(/<script|\son\w+=|style="|card-?number|type="text"|cvc/i);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const { headers } = answer;
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("content-security-policy")).toContain(
      "form-action 'self' https://www.example.gov.uk; ",
    );
  });

  it("takes a choice once, and sends the payer back", async () => {
    const { created, path } = await payment();
    const token = tokenIn(await (await ask(path)).text());
    const paid = await choose(path, { token, choice: "pay" });
    expect([paid.status, paid.headers.get("location")]).toEqual([303, RETURN]);
    const again = await choose(path, { token, choice: "cancel" });
    expect([again.status, again.headers.get("location")]).toEqual([303, RETURN]);
    const over = await (await ask(path)).text();
    expect(over).toContain("Your payment was successful");
    expect(over).not.toContain("<form");
    const seen = await ask(`/waste/v1/payments/${created.id}`, {
      headers: { Authorization: "Bearer sandbox-resident-key" },
    });
    expect(await seen.json()).toMatchObject({ status: "paid", finished: true });
  });

  it.each([
    ["decline", "Your payment was declined"],
    ["cancel", "Your payment was cancelled"],
  ])("says what became of it: %s", async (choice, said) => {
    const { path } = await payment();
    const token = tokenIn(await (await ask(path)).text());
    expect((await choose(path, { token, choice })).status).toBe(303);
    const over = await (await ask(path)).text();
    expect(over).toContain(said);
    expect(over).toContain("No money has been taken.");
  });

  it("does nothing with a form that is not its own", async () => {
    const { created, path } = await payment("cy");
    const html = await (await ask(path)).text();
    expect(html).toContain('lang="cy"');
    expect(html).toContain("Casgliad gwastraff swmpus");
    const token = tokenIn(html);
    for (const fields of [
      { choice: "pay" },
      { token: "guess", choice: "pay" },
      { token, choice: "steal" },
      { token: "x".repeat(5_000), choice: "pay" },
    ] as Record<string, string>[]) {
      expect([409, 413]).toContain((await choose(path, fields)).status);
    }
    const text = await ask(path, { method: "POST", body: "{", redirect: "manual" });
    expect(text.status).toBe(409);
    const seen = await ask(`/waste/v1/payments/${created.id}`, {
      headers: { Authorization: "Bearer sandbox-resident-key" },
    });
    expect(await seen.json()).toMatchObject({ status: "pending", finished: false });
  });

  it("is not there for an address that nobody was given", async () => {
    expect((await ask("/pay/none")).status).toBe(404);
    expect((await choose("/pay/none", { token: "x", choice: "pay" })).status).toBe(404);
  });

  it("leaves no address in the log", async () => {
    const { path } = await payment();
    await ask(path);
    const log = lines.join("\n");
    expect(log).toContain('"route":"/pay/:secret"');
    expect(log).not.toContain(path);
  });
});
