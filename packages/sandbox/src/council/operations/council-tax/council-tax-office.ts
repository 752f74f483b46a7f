import type { Transaction } from "@electric-sql/pglite";
import type { CouncilTaxOperationTypes, CouncilTaxPolicy } from "@localo/council-tax";
import { type Implementation, ProblemReply } from "@localo/runtime/server";
import type { Office } from "../../office.js";

/** What every operation of council tax works with. */
export interface CouncilTaxOffice extends Office {
  readonly councilTax: CouncilTaxPolicy;
}

/** What implements an operation of council tax. */
export type CouncilTaxOperation<Id extends keyof CouncilTaxOperationTypes> = Implementation<
  CouncilTaxOperationTypes[Id],
  Transaction
>;

/** A refusal of a body, about one member of it. */
export interface BodyRefusal {
  /** `#/joining/firstDate` */
  readonly pointer: string;
  /** What to do about it, without a full stop. */
  readonly detail: string;
}

/** Refuses a body by the council's rules: 422 with one mistake. */
export function refusal(code: string, title: string, at: BodyRefusal): ProblemReply {
  const { pointer, detail } = at;
  return new ProblemReply(422, code, {
    title,
    detail: `${detail}.`,
    errors: [{ in: "body", pointer, code, detail }],
  });
}
