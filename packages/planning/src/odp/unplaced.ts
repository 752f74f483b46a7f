/**
 * Why a member of a payload is not in the result, or not as it was.
 *
 * - `no-place`: the type has no property for it
 * - `private`: a public register does not show it
 * - `list-of-its-own`: comments and documents are lists beside the application
 * - `payload-only`: it travels in the submission's payload and nowhere else
 * - `wrong-value`: it is not of the form that it should have
 * - `incomplete`: it says nothing without another member, which is missing
 * - `overruled`: another member says it better, or otherwise
 * - `less-exact`: what it became says less than it did
 * - `missing`: without it there is no result; the pointer says where it should be
 * - `not-a-payload`: the whole is no object
 * - `invalid`: the result would break the type's schema, so there is none
 */
export type OdpUnplacedReason =
  | "no-place"
  | "private"
  | "list-of-its-own"
  | "payload-only"
  | "wrong-value"
  | "incomplete"
  | "overruled"
  | "less-exact"
  | "missing"
  | "not-a-payload"
  | "invalid";

/** A member of a payload that is not in the result, or not as it was. It never repeats the value. */
export interface OdpUnplaced {
  /** Where it is in the payload (RFC 6901). */
  readonly pointer: string;
  readonly reason: OdpUnplacedReason;
  /** A plain sentence that says what is wrong. */
  readonly message: string;
}

/** What becomes of a payload. Each of its members is in the value, in `unplaced`, or below one that is. */
export interface OdpResult<T> {
  /** Absent where `unplaced` has something `missing`, `invalid` or `not-a-payload`. */
  readonly value?: T;
  readonly unplaced: OdpUnplaced[];
}

/** The sentence for each reason. */
export const messages: { readonly [reason in OdpUnplacedReason]: string } = {
  "no-place": "There is no property for it",
  private: "A public register does not show it",
  "list-of-its-own": "It belongs to a list of its own",
  "payload-only": "It is in the payload only",
  "wrong-value": "It cannot be read as what it should be",
  incomplete: "It says nothing without another member, which is missing",
  overruled: "Another member says it better, or otherwise",
  "less-exact": "What it became says less than it did",
  missing: "It is needed, and not there in a form that can be read",
  "not-a-payload": "A payload is an object",
  invalid: "The result would not be valid",
};
