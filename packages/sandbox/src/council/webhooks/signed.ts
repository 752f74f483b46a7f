import { randomBytes } from "node:crypto";
import type { EventEnvelope } from "@localo/core";
import { Webhook } from "standardwebhooks";
import type { Endpoint } from "../store/webhooks.js";

/** Standard Webhooks: a symmetric key of 24 to 64 bytes, in base64 after this. */
const PREFIX = "whsec_";
const SECRET_BYTES = 32;

/** A secret that nobody has. */
export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/**
 * An event as it goes out, signed for the moment. While a secret takes another's place there are two
 * signatures, of which the receiver needs one.
 */
export function signed(
  event: EventEnvelope,
  { secret, previousSecret }: Pick<Endpoint, "secret" | "previousSecret">,
  now: Date,
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const body = JSON.stringify(event);
  const secrets = previousSecret === undefined ? [secret] : [secret, previousSecret];
  return {
    body,
    headers: {
      // CloudEvents HTTP 1.0.2 §3.2: structured mode.
      "content-type": "application/cloudevents+json; charset=utf-8",
      "user-agent": "localo-sandbox",
      "webhook-id": event.id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": secrets
        .map((one) => new Webhook(one).sign(event.id, now, body))
        .join(" "),
    },
  };
}
