import type { DomainName } from "../domain-name.js";

/**
 * What can happen, by domain, as events say it behind `org.localo.<domain>.`. An event carries ids and a
 * version, and nothing of a person: who gets it reads the rest with a key of their own.
 */
export const eventTypes = {
  waste: ["submission.created", "submission.updated", "collection-event.recorded"],
  planning: ["submission.created", "submission.updated"],
  "council-tax": ["submission.created", "submission.updated"],
} as const satisfies Readonly<Record<DomainName, readonly string[]>>;

/** A type of event, without its domain. */
export type EventType = (typeof eventTypes)[DomainName][number];

/** `org.localo.waste.submission.updated` */
export function eventTypeName(domain: DomainName, type: string): string {
  return `org.localo.${domain}.${type}`;
}
