import type { PGlite } from "@electric-sql/pglite";
import type { Office } from "../office.js";
import {
  type DueDelivery,
  dueWebhooks,
  fanOut,
  hasNews,
  nextDelivery,
  writeOutcome,
} from "../store/deliveries.js";
import { discreet } from "../store/discreet.js";
import { envelopeOf } from "../store/outbox.js";
import type { Seal } from "../store/seal.js";
import { endpointOf } from "../store/webhooks.js";
import { post } from "./post.js";
import { signed } from "./signed.js";

/** Milliseconds that a receiver may take. */
const PATIENCE = 10_000;

/** Takes events to webhooks. */
export interface Courier {
  /**
   * Begins to deliver what is due to each webhook that nothing is being delivered to. Resolves when all
   * that it began is done; a receiver that is slow delays its own events only.
   */
  deliver(): Promise<void>;
  /** Ends what is under way to a webhook; it counts as not tried. */
  stop(webhookId: string): void;
  /** Ends all that is under way. */
  close(): Promise<void>;
}

/** What a courier needs to know. */
export interface CourierOptions extends Pick<Office, "authority" | "baseUrl"> {
  readonly seal: Seal;
  /** The clock of the world, which receivers go by too: the council's own can stand still. */
  readonly clock: () => Date;
  readonly allowPrivate: boolean;
}

/** A courier for what the outbox holds. */
export function courierFor(db: PGlite, options: CourierOptions): Courier {
  const { clock, seal, allowPrivate } = options;
  const quiet = discreet(db);
  const underWay = new Map<
    string,
    { readonly done: Promise<void>; readonly end: AbortController }
  >();

  const attempt = async (webhookId: string, delivery: DueDelivery, signal: AbortSignal) => {
    const { url, secret, previousSecret } = endpointOf(delivery, seal);
    const { previous_expires_at: until } = delivery;
    const both = previousSecret !== undefined && until !== null && clock() < until;
    const secrets = both ? { secret, previousSecret } : { secret };
    const { headers, body } = signed(envelopeOf(delivery, options), secrets, clock());
    const how = { signal, timeout: PATIENCE, allowPrivate };
    const outcome = await post(new URL(url), headers, body, how);
    if (signal.aborted) return false;
    await db.transaction((tx) => writeOutcome(discreet(tx), webhookId, delivery, outcome, clock()));
    return outcome.taken;
  };

  /** One event after the other, until there is none or one is not taken. */
  const deliverTo = async (webhookId: string, signal: AbortSignal) => {
    for (;;) {
      const delivery = await nextDelivery(quiet, webhookId, clock());
      if (delivery === undefined || !(await attempt(webhookId, delivery, signal))) return;
    }
  };

  const begin = (webhookId: string) => {
    const end = new AbortController();
    const done = deliverTo(webhookId, end.signal).finally(() => underWay.delete(webhookId));
    underWay.set(webhookId, { done, end });
    return done;
  };

  return {
    async deliver() {
      if (await hasNews(quiet)) await db.transaction((tx) => fanOut(discreet(tx), clock()));
      const due = await dueWebhooks(quiet, clock());
      await Promise.all(due.filter((id) => !underWay.has(id)).map(begin));
    },
    stop(webhookId) {
      underWay.get(webhookId)?.end.abort();
    },
    async close() {
      const all = [...underWay.values()];
      for (const { end } of all) end.abort();
      await Promise.allSettled(all.map(({ done }) => done));
    },
  };
}
