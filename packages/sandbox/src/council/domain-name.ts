/** A domain that the council does. */
export type DomainName = "waste" | "planning" | "council-tax";
