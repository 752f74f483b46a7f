import { collectionsFromBinFeed, type Eligibility, type WasteServiceInfo } from "@localo/waste";
import { streamLabels } from "@localo/waste/labels";
import { notices } from "./messages.js";

/** Streams that say something of who lives there, by the sensitivity of their code. */
export const sensitiveStreams: readonly string[] = Object.entries(streamLabels)
  .filter(([, label]) => "sensitivity" in label && label.sensitivity === "special-category")
  .map(([code]) => code);

/** Whether anyone may see that a property has the service. */
export function isPublicService({ streams }: Pick<WasteServiceInfo, "streams">): boolean {
  return !streams.some((stream) => sensitiveStreams.includes(stream));
}

/** Help with the bins, in English and in Welsh with its mutations. */
const HELP = /assist|help|pull[- ]?out|disab|[cg]h?ymorth|[cg]h?ynorth|anabl/i;

/** Whether anyone may see what a council calls a collection: its words can say that someone needs help. */
export function isPublicLabel(label: string): boolean {
  return !HELP.test(label) && isPublicService({ streams: streamsNamedBy(label) });
}

/** The streams that a label names: it is read as that of a feed. */
function streamsNamedBy(label: string): WasteServiceInfo["streams"] {
  const feed = { bins: [{ type: label, collectionDate: "01/01/2026" }] };
  const anywhere = { uprn: "1", authority: { scheme: "gss", code: "E07000999" } };
  return collectionsFromBinFeed(feed, anywhere).value.flatMap(({ streams = [] }) => streams);
}

/**
 * What anyone may know of an answer. What follows from the round alone is said as it is; what follows
 * from the household is `not-public`. To say yes for an opt-in service would tell that the household
 * pays for it.
 * @param round the answer for any household on the round: subscribed, without events or reports
 * @param household the answer for this one
 */
export function publicEligibility(
  round: Eligibility,
  household: Eligibility,
  { optIn }: Pick<WasteServiceInfo, "optIn">,
): Eligibility {
  if (!round.eligible) return round;
  if (household.eligible && !optIn) return household;
  return { eligible: false, reason: "not-public", message: notices.notPublic };
}
