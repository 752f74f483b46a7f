import type { Operation } from "./document.js";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** As many as are remembered of a kind: the newest are the likeliest to be open still. */
const MANY = 40;

/** What a council has said that it has: ids by where they are asked for, and what properties named. */
export class Borough {
  readonly #values = new Map<string, string[]>();

  /** What is known by a name: a property's (`uprn`), or a path's (`waste /bulky/slots/`). */
  known(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  remember(name: string, value: unknown): void {
    if (typeof value !== "string") return;
    const values = this.#values.get(name) ?? [];
    if (!values.includes(value)) values.push(value);
    this.#values.set(name, values.slice(-MANY));
  }

  /** What was deleted is asked for no more. */
  forget(id: string): void {
    for (const [name, values] of this.#values)
      this.#values.set(
        name,
        values.filter((each) => each !== id),
      );
  }

  /** Remembers what an answer names. */
  learn({ domain, path, id: operation }: Operation, body: unknown): void {
    if (!isObject(body)) return;
    for (const item of Array.isArray(body.items) ? body.items : [body]) {
      if (!isObject(item)) continue;
      this.remember(`${domain} ${path}/`, item.id);
      if (item.phase !== undefined && operation !== "searchApplications") {
        this.remember(`${domain} /submissions/`, item.id);
        this.remember(`${domain} /supplier/submissions/`, item.id);
        this.remember("submissionId", item.id);
      }
    }
    const { id, nextCursor } = body;
    this.remember(`${domain} ${operation} cursor`, nextCursor);
    if (operation === "uploadAttachment") {
      this.remember(`${domain} attachmentIds`, id);
      this.remember(`${domain} attachmentId`, id);
    }
    if (operation === "submitComment") this.remember("planning /supplier/comments/", id);
    if (operation === "findAccount") this.remember("council-tax /accounts/", body.matchToken);
    if (operation === "createCalendarLink") {
      const token = /\/calendars\/([^/]+)\//.exec(String(body.url))?.[1];
      this.remember("waste /calendars/", token);
    }
    if (operation === "quoteBulkyCollection") this.remember("quoteId", id);
    if (operation === "holdBulkySlot") this.remember("slotId", id);
    if (operation === "listServices")
      for (const each of items(body)) this.remember("serviceId", each.id);
    if (operation === "listContainerTypes")
      for (const each of items(body)) this.remember("typeId", each.id);
  }
}

const items = (body: Json): Json[] =>
  Array.isArray(body.items) ? body.items.filter(isObject) : [];
