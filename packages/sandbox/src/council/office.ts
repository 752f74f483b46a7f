import type { Transaction } from "@electric-sql/pglite";
import type { AuthorityRef } from "@localo/core";
import type { Caller, Implementation } from "@localo/runtime/server";
import type { WasteOperationTypes, WastePolicy } from "@localo/waste";
import type { FileFolder } from "./files/file-folder.js";
import type { WorkingDays } from "./rules/working-days.js";
import type { Queryable } from "./store/database.js";
import { discreet } from "./store/discreet.js";
import type { Seal } from "./store/seal.js";
import type { Courier } from "./webhooks/courier.js";

/** What operations on webhooks work with. */
export interface WebhookOffice {
  readonly seal: Seal;
  readonly courier: Pick<Courier, "stop">;
  /** The clock of the world, which receivers go by. */
  readonly clock: () => Date;
  /** Delivers to addresses inside a network, and without TLS. */
  readonly allowPrivate: boolean;
}

/** What every operation of the council works with. */
export interface Office {
  readonly policy: WastePolicy;
  readonly authority: AuthorityRef;
  readonly workingDays: WorkingDays;
  now(): Date;
  /** Where the council's APIs stand: `http://localhost:4010`. */
  readonly baseUrl: string;
  /** What was uploaded. */
  readonly files: FileFolder;
  readonly webhooks: WebhookOffice;
  /** The database, planned for the day that it is. Not to be asked for inside a transaction. */
  database(): Promise<Queryable>;
}

/** What a write is told beside its arguments, as far as operations of every domain need it. */
export interface WriteContext {
  readonly caller: Caller | undefined;
  readonly tx: Transaction | undefined;
}

/** What implements an operation. */
export type Operation<Id extends keyof WasteOperationTypes> = Implementation<
  WasteOperationTypes[Id],
  Transaction
>;

/** The transaction of a write. @throws TypeError where the handler has no idempotency store of the council */
export function transactionOf({ tx }: { readonly tx: Transaction | undefined }): Queryable {
  if (tx === undefined) throw new TypeError("A write needs the council's idempotency store");
  return discreet(tx);
}

/** Whether the caller may know what concerns the people who live somewhere. */
export function seesHouseholds(caller: Caller | undefined): boolean {
  return caller?.scopes.includes("waste:resident") === true;
}
