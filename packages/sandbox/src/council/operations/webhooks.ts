import { randomUUID } from "node:crypto";
import type {
  NewWebhook,
  WebhookRegistration,
  WebhookReplayRequest,
  WebhookSubscription,
} from "@localo/core";
import { type Caller, ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import { type Office, transactionOf, type WriteContext } from "../office.js";
import { eventTypeName, eventTypes } from "../rules/event-types.js";
import { after, DEFAULT_LIMIT, type PageOf, type PageRequest, page } from "../store/cursor.js";
import type { Queryable } from "../store/database.js";
import { sendAgain } from "../store/deliveries.js";
import { DAYS_KEPT, lastPosition, oldestKept } from "../store/outbox.js";
import {
  countWebhooks,
  endpointOf,
  findWebhook,
  insertWebhook,
  type StoredWebhook,
  webhookOf,
  webhooksOf,
  writeEndpoint,
} from "../store/webhooks.js";
import { instant } from "../time/london.js";
import { momentWithinReach } from "../time/within-reach.js";
import { mayBePublic } from "../webhooks/public-address.js";
import { BOTH_SECRETS } from "../webhooks/schedule.js";
import { newSecret } from "../webhooks/signed.js";

/** What is asked about one webhook. */
interface Named {
  readonly id: string;
}

/** Who asks. */
interface Asking {
  readonly caller: Caller | undefined;
}

/** A key may have that many. */
const MOST = 10;

/** What a domain does with webhooks. */
export function webhookOperations(office: Office, domain: DomainName) {
  const { clock, courier, seal } = office.webhooks;
  const order = { list: `webhooks ${domain}`, by: ["moment", "text"] } as const;
  const ownerOf = ({ caller }: Asking) => ({ domain, caller: caller?.id ?? "" });
  const own = async (db: Queryable, { id }: Named, context: Asking): Promise<StoredWebhook> => {
    const row = await findWebhook(db, id, ownerOf(context));
    if (row !== undefined) return row;
    throw new ProblemReply(404, "not-found", { detail: "There is no such webhook for this key." });
  };
  return {
    /** `GET /webhooks` */
    async listWebhooks(
      args: PageRequest,
      context: Asking,
    ): Promise<{ status: 200; body: PageOf<WebhookSubscription> }> {
      const db = await office.database();
      const { limit = DEFAULT_LIMIT } = args;
      const filter = { after: after(args, order), rows: limit + 1 };
      const rows = page(
        await webhooksOf(db, ownerOf(context), filter),
        args,
        order,
        ({ created_at, id }) => [created_at.toISOString(), id],
        (row) => row,
      );
      const items: WebhookSubscription[] = [];
      for (const row of rows.items) items.push(await webhookOf(db, row, seal));
      return { status: 200, body: { ...rows, items } };
    },

    /** `POST /webhooks` */
    async createWebhook({ body }: { readonly body: WebhookRegistration }, context: WriteContext) {
      const tx = transactionOf(context);
      const { url, eventTypes: types } = body;
      refuseAddress(url, office.webhooks.allowPrivate);
      refuseUnknownTypes(types, domain);
      const owner = ownerOf(context);
      if ((await countWebhooks(tx, owner)) >= MOST) throw tooMany();
      const secret = newSecret();
      const id = `whk-${randomUUID()}`;
      const row = {
        id,
        ...owner,
        sealed: seal.seal(JSON.stringify({ url, secret })),
        event_types: types,
        position: await lastPosition(tx),
        created_at: office.now().toISOString(),
      };
      await insertWebhook(tx, row);
      const made: NewWebhook = {
        ...(await webhookOf(tx, await own(tx, { id }, context), seal)),
        secret,
      };
      const headers = { Location: `/${domain}/v1/webhooks/${id}` };
      return { status: 201 as const, body: made, headers };
    },

    /** `GET /webhooks/{id}` */
    async getWebhook(
      args: Named,
      context: Asking,
    ): Promise<{ status: 200; body: WebhookSubscription }> {
      const db = await office.database();
      return { status: 200, body: await webhookOf(db, await own(db, args, context), seal) };
    },

    /** `DELETE /webhooks/{id}` */
    async deleteWebhook(args: Named, context: WriteContext) {
      const tx = transactionOf(context);
      const { id } = await own(tx, args, context);
      await tx.query("DELETE FROM webhook WHERE id = $1", [id]);
      courier.stop(id);
      return { status: 204 as const };
    },

    /** `POST /webhooks/{id}/rotate` */
    async rotateWebhookSecret(args: Named, context: WriteContext) {
      const tx = transactionOf(context);
      const row = await own(tx, args, context);
      const { url, secret: previousSecret } = endpointOf(row, seal);
      const secret = newSecret();
      const until = new Date(clock().getTime() + BOTH_SECRETS);
      const sealed = seal.seal(JSON.stringify({ url, secret, previousSecret }));
      await writeEndpoint(tx, row.id, sealed, until);
      return { status: 200 as const, body: { secret, previousExpiresAt: instant(until) } };
    },

    /** `POST /webhooks/{id}/replay` */
    async replayEvents(
      { id, body }: Named & { readonly body: WebhookReplayRequest },
      context: WriteContext,
    ) {
      const tx = transactionOf(context);
      const row = await own(tx, { id }, context);
      const { startAt, endAt, failedOnly = false } = body;
      const from = momentWithinReach(startAt);
      const before = endAt === undefined ? AFTER_ALL : momentWithinReach(endAt);
      if (from < oldestKept(office.now())) {
        throw noPeriod("startAt", `Enter a moment within the last ${DAYS_KEPT} days`);
      }
      if (before <= from) throw noPeriod("endAt", "Enter a moment after the start");
      const again = { from, before, failedOnly };
      const reader = { ...row, ...ownerOf(context) };
      // Whoever answered 410 gets nothing any more.
      const eventCount = row.disabled ? 0 : await sendAgain(tx, reader, again, clock());
      return { status: 202 as const, body: { eventCount } };
    },
  };
}

/** Later than anything there is. */
const AFTER_ALL = momentWithinReach("9999-12-31T23:59:59Z");

function refuseAddress(url: string, allowPrivate: boolean): void {
  if (!URL.canParse(url)) {
    throw refusal("invalid-body", "The body is not valid", "url", "Enter a full web address");
  }
  if (allowPrivate) return;
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" && mayBePublic(hostname)) return;
  const title = "Nothing is delivered to this address";
  throw refusal("forbidden-address", title, "url", "Enter an https address that is public");
}

function refuseUnknownTypes(types: readonly string[] = [], domain: DomainName): void {
  const known = eventTypes[domain].map((type) => eventTypeName(domain, type));
  const index = types.findIndex((type) => !known.includes(type));
  if (index < 0) return;
  const detail = "Choose an event type that this API has";
  throw refusal("unknown-event-type", "There is no such event type", `eventTypes/${index}`, detail);
}

function noPeriod(member: string, detail: string): ProblemReply {
  return refusal("invalid-period", "This is no period that can be replayed", member, detail);
}

function refusal(code: string, title: string, member: string, detail: string): ProblemReply {
  const errors = [{ in: "body", pointer: `#/${member}`, code, detail }] as const;
  return new ProblemReply(422, code, { title, detail: `${detail}.`, errors });
}

function tooMany(): ProblemReply {
  return new ProblemReply(409, "too-many-webhooks", {
    title: "There are too many webhooks",
    detail: `Delete one first. A key may have ${MOST}.`,
  });
}
