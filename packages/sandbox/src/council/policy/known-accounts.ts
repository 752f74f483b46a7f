/** An account of the made-up council, as it stands on a bill. */
export interface MadeUpAccount {
  readonly accountNumber: string;
  readonly fullName: string;
  readonly postcode: string;
  readonly duePence: number;
  readonly instalmentPence: number;
}

/** The accounts that can be matched. */
export const knownAccounts: readonly MadeUpAccount[] = [
  {
    accountNumber: "7000421936",
    fullName: "Maeve Quigley",
    postcode: "AM1 1AA",
    duePence: 41_255,
    instalmentPence: 20_628,
  },
  {
    accountNumber: "7000421944",
    fullName: "Idris Haddad",
    postcode: "AM1 1AA",
    duePence: 0,
    instalmentPence: 0,
  },
];
