import type { Transaction } from "@electric-sql/pglite";
import type { AuthorityRef } from "@localo/core";
import type { CouncilTaxOperations } from "@localo/council-tax/server";
import type { PlanningOperations } from "@localo/planning/server";
import type { Caller, IdempotencyStore } from "@localo/runtime/server";
import type { WastePolicy } from "@localo/waste";
import type { WasteOperations } from "@localo/waste/server";
import type { DomainName } from "./domain-name.js";
import type { PaymentDesk } from "./payment-desk.js";

/** What a council is opened with. Everything can be left out. */
export interface CouncilOptions {
  /** Folder that keeps the data: the database, what was uploaded. In memory where it is left out. */
  readonly dataDir?: string | undefined;
  /** The council's clock. Default: the real one. */
  readonly now?: (() => Date) | undefined;
  /** Where its APIs stand, without a slash at the end. Default: https://api.ambleford.example */
  readonly baseUrl?: string | undefined;
  /** What the borough is made from; the same seed gives the same borough. Default: the folder's own, or 1. */
  readonly seed?: number | undefined;
  /** The council's rules for waste. Default: the sandbox's own. */
  readonly policy?: WastePolicy | undefined;
  /** A real feed for one property, as `collectionsFromBinFeed` reads it. */
  readonly binFeed?: { readonly feed: unknown; readonly uprn: string } | undefined;
  /** The clock of the world, which deliveries to webhooks go by. Default: the real one. */
  readonly clock?: (() => Date) | undefined;
  /** Delivers to webhooks inside a network, and without TLS. Default: it does not. */
  readonly allowPrivateWebhooks?: boolean | undefined;
  /** Is told in a few words what is being done, for people who wait. */
  readonly onStep?: ((step: string) => void) | undefined;
}

/** A whole council, without a network. */
export interface Council {
  readonly operations: CouncilOperations;
  /** Keeps an answer in the transaction of its effect. */
  readonly idempotency: IdempotencyStore<Transaction>;
  /** Who asks, by the key; `undefined` where there is none or it is not known. */
  authorise(request: Request): Promise<Caller | undefined>;
  /** Places worth looking at: the cases that real councils have. */
  readonly highlights: readonly Highlight[];
  /** The sandbox's keys, in the open: they open nothing real. */
  readonly keys: readonly SandboxKey[];
  readonly summary: CouncilSummary;
  /** What the payment page shows and takes. */
  readonly payments: PaymentDesk;
  /** A document of the planning register, which anyone may fetch; `undefined` where it has none of that id. */
  document(id: string): Promise<PublicDocument | undefined>;
  /** Whether the data can be read. Never rejects. */
  ready(): Promise<boolean>;
  /**
   * Does what is due and nobody asks for: scans what was uploaded, gives late references, lets go of what
   * is kept no longer. To be called every second or so, and again only when it is done.
   */
  work(): Promise<void>;
  /**
   * Delivers the events that are due to webhooks. To be called every second or so, also while it is being
   * done: a receiver that is slow delays its own events only.
   */
  deliver(): Promise<void>;
  /** Ends what is open. What was answered is kept. */
  close(): Promise<void>;
}

/** A file that anyone may fetch. It is plain text. */
export interface PublicDocument {
  readonly filename: string;
  readonly text: string;
}

/** What the council does, by domain. */
export interface CouncilOperations extends Readonly<Record<DomainName, unknown>> {
  readonly waste: WasteOperations<Transaction>;
  readonly planning: PlanningOperations<Transaction>;
  readonly "council-tax": CouncilTaxOperations<Transaction>;
}

/** A case in the made-up borough, and where to see it. */
export interface Highlight {
  /** "A bin store that serves two blocks". */
  readonly title: string;
  /** What is special about it, in a sentence or two. */
  readonly description: string;
  /** Path of a GET, with the domain's own: `/waste/v1/properties/990000000001/collections`. */
  readonly path: string;
  /** The key that the path needs, where it is not open to anyone. */
  readonly key?: string | undefined;
}

/** A key of the sandbox. */
export interface SandboxKey {
  readonly key: string;
  /** The caller's id. */
  readonly id: string;
  readonly scopes: readonly string[];
  /** Who would have such a key: "An officer in the contact centre". */
  readonly description: string;
}

/** What the borough holds. */
export interface CouncilSummary {
  readonly authority: AuthorityRef;
  readonly properties: number;
  readonly services: number;
  readonly collections: number;
  readonly seed: number;
  /** A missed collection that can be reported now, for examples that work as pasted. */
  readonly reportable?: { readonly uprn: string; readonly collectionId: string } | undefined;
  /** A property whose bin was left because of contamination. */
  readonly contaminated?: { readonly uprn: string; readonly collectionId: string } | undefined;
}
