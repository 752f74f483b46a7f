import { knownUprns } from "../borough/known-uprns.js";
import type { Answer, TestCouncil } from "./test-council.js";

/** What residents do one after another, for tests of what comes after. */
export interface BookingSteps {
  /** A quote for items; a sofa where none are named. */
  quote(lines?: readonly object[], uprn?: string): Promise<Answer>;
  hold(quoteId: string, date: string): Promise<Answer>;
  /** A booking on the quote's day of that number, that waits for its payment. */
  book(day?: number, lines?: readonly object[]): Promise<Answer>;
  /** A payment for a submission. */
  payment(submissionId: string): Promise<Answer>;
  /** Opens a payment's page and chooses. */
  choose(
    payment: Answer,
    choice?: "pay" | "decline" | "cancel",
  ): Promise<"done" | "finished" | "stale" | undefined>;
  /** Other households take all places that a day has left. */
  fill(date: string): Promise<void>;
  /** A booking that is paid for. */
  paid(day?: number, lines?: readonly object[]): Promise<Answer>;
}

/** The steps, at a council and for a household. */
export function bookingSteps(at: TestCouncil, household: string): BookingSteps {
  const sofa = { code: "sofa", quantity: 1 };
  const neighbours = others(household);
  const steps: BookingSteps = {
    quote: (lines = [sofa], uprn = household) =>
      at.post("/bulky/quotes", { uprn, lines }, "resident"),
    hold: (quoteId, date) => at.post("/bulky/slots", { quoteId, date }, "resident"),
    async book(day = 0, lines) {
      const quote = await steps.quote(lines);
      const slot = await steps.hold(quote.body.id, quote.body.availableDates[day]);
      return at.post(
        "/bulky/bookings",
        {
          slotId: slot.body.id,
          collectionPoint: "By the gate",
          contact: { email: "ada@example.com" },
        },
        "resident",
      );
    },
    payment: (submissionId) =>
      at.post(
        "/payments",
        { submissionId, returnUrl: "https://www.example.gov.uk/done" },
        "resident",
      ),
    async choose(payment, choice = "pay") {
      const desk = at.council().payments;
      const secret = secretOf(payment);
      const { token = "" } = (await desk.show(secret)) ?? {};
      return (await desk.choose(secret, token, choice))?.outcome;
    },
    async fill(date) {
      for (;;) {
        const { body } = await steps.quote(undefined, neighbours.next().value);
        if ((await steps.hold(body.id, date)).status !== 201) return;
      }
    },
    async paid(day, lines) {
      const { body } = await steps.book(day, lines);
      await steps.choose(await steps.payment(body.id));
      return at.get(`/bulky/bookings/${body.id}`, "resident");
    },
  };
  return steps;
}

/** What alone opens a payment's page. */
export function secretOf({ body }: Answer): string {
  return new URL(body.nextUrl).pathname.slice("/pay/".length);
}

/** Households, one after another and again: each holds one day at a time. */
function* others(household: string): Generator<string, never> {
  const { business, ...known } = knownUprns;
  const houses = Object.values(known).filter((uprn) => uprn !== household);
  for (;;) yield* houses;
}
