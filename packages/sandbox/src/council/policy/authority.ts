import type { AuthorityRef } from "@localo/core";

/** The made-up borough. Its code is none that the ONS has given out. */
export const ambleford: AuthorityRef = {
  scheme: "gss",
  code: "E07000999",
  name: "Ambleford Borough Council",
};

/** The county that the borough is in: it keeps the highways. */
export const amblefordshire: AuthorityRef = {
  scheme: "gss",
  code: "E10000999",
  name: "Amblefordshire County Council",
};

/** It keeps the trunk roads. */
export const nationalHighways: AuthorityRef = {
  scheme: "government-organisation",
  code: "national-highways",
  name: "National Highways",
};

/** The neighbouring borough, which shares notices of moves with this one. */
export const bexbridge: AuthorityRef = {
  scheme: "gss",
  code: "E07000998",
  name: "Bexbridge District Council",
};

/** Who decides on bands in England and Wales. */
export const valuationOffice: AuthorityRef = {
  scheme: "government-organisation",
  code: "valuation-office-agency",
  name: "Valuation Office Agency",
};
