/**
 * What may be shown of a value; all else is masked, and so is what a mask does not name. A number says
 * which scalars may: the sum of 1 (texts), 2 (numbers) and 4 (booleans), and 0 shows nothing. A function
 * gives the mask of another type.
 */
export type Mask = number | MaskShape | (() => Mask);

/** A mask of more than scalars. */
export interface MaskShape {
  /** Which scalars may be shown, as a number. */
  readonly scalars?: number;
  /** The only texts that may be shown: codes that say nothing private. */
  readonly codes?: readonly string[];
  /** Members of an object that show something, by name. */
  readonly properties?: { readonly [name: string]: Mask };
  /** All other members of an object that is a map. */
  readonly rest?: Mask;
  /** The items of an array. */
  readonly items?: Mask;
}

export const TEXT = 1;
export const NUMBER = 2;
export const FLAG = 4;
