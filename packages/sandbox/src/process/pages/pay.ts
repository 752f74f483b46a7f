import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { PayerChoice, PaymentDesk } from "../../council/payment-desk.js";
import type { AppEnv } from "../context.js";
import { finishedPage, lostPage, paymentPage, stalePage } from "./payment-page.js";
import { STYLE_SOURCE } from "./style.js";

/** Bytes that the form has at most. */
const FORM = 4_096;

const CHOICES: ReadonlySet<string> = new Set<PayerChoice>(["pay", "decline", "cancel"]);

/**
 * The payment page, on which a person plays the payer. Its address is its key, so that it tells no other
 * origin anything, is kept nowhere, and the log has its template only. What is chosen is taken once: the
 * form has a token that is spent with it, which no other page can know.
 */
export function payPages(desk: PaymentDesk): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use("/pay/*", async (c, next) => {
    allowForms(c);
    await next();
    // The API is for pages of any origin, and this is not.
    c.res.headers.delete("Access-Control-Allow-Origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Cache-Control", "no-store");
  });
  app.get("/pay/:secret", async (c) => {
    const payment = await desk.show(c.req.param("secret"));
    if (payment === undefined) return lost(c);
    allowForms(c, payment.returnUrl);
    return c.html(payment.token === undefined ? finishedPage(payment) : paymentPage(payment));
  });
  app.post(
    "/pay/:secret",
    bodyLimit({ maxSize: FORM, onError: (c) => c.html(stalePage(c.req.path), 413) }),
    async (c) => {
      const secret = c.req.param("secret");
      const { token, choice } = await formOf(c);
      const known = typeof choice === "string" && isChoice(choice);
      const answer = await desk.choose(secret, known ? token : "", known ? choice : "cancel");
      if (answer === undefined) return lost(c);
      allowForms(c, answer.returnUrl);
      if (answer.outcome === "stale") return c.html(stalePage(c.req.path), 409);
      return c.redirect(answer.returnUrl, 303);
    },
  );
  return app;
}

function isChoice(text: string): text is PayerChoice {
  return CHOICES.has(text);
}

/** What cannot be read is a form without a token. */
async function formOf(c: Context<AppEnv>): Promise<{ token: string; choice: unknown }> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  return { token: typeof form.token === "string" ? form.token : "", choice: form.choice };
}

function lost(c: Context<AppEnv>): Response | Promise<Response> {
  return c.html(lostPage(), 404);
}

/** The form goes to the page itself, and from there to where the payer came from. */
function allowForms(c: Context<AppEnv>, returnUrl?: string): void {
  const back = returnUrl === undefined ? "" : ` ${new URL(returnUrl).origin}`;
  c.header(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      `style-src ${STYLE_SOURCE}`,
      "img-src data:",
      "base-uri 'none'",
      `form-action 'self'${back}`,
      "frame-ancestors 'none'",
    ].join("; "),
  );
}
