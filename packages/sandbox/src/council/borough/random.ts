import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance that comes out the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both counted in. */
  integer(from: number, to: number): number;
  /** Whether something happens that does so in this share of cases, 0 to 1. */
  chance(share: number): boolean;
  /** One of them. @throws RangeError where there is none */
  pick<T>(items: readonly T[]): T;
}

const PER_MILLE = 1000;

/** Starts a row of chances. */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    integer,
    chance: (share) => integer(1, PER_MILLE) <= share * PER_MILLE,
    pick(items) {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError("There is nothing to pick from");
      return item;
    },
  };
}
