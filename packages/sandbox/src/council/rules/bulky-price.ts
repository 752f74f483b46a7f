import type {
  BulkyItemInfo,
  BulkyItemLine,
  BulkyPolicy,
  BulkyQuoteLine,
  PriceBand,
} from "@localo/waste";

/** An item of the catalogue, as far as its price goes. */
export type PricedItem = Pick<
  BulkyItemInfo,
  "code" | "accepted" | "containsPops" | "price" | "points" | "maximum"
>;

/** Why items are not taken, and which line it is about; of all of them, where none is named. */
export interface BulkyRefusal {
  readonly code: "too-many-items" | "unknown-item" | "item-not-taken";
  readonly line?: number;
}

/** What a collection costs, in pence. */
export interface BulkyPrice {
  readonly lines: BulkyQuoteLine[];
  readonly points?: number;
  /** The part that is for items with persistent organic pollutants. */
  readonly surcharge: number;
  readonly total: number;
}

type Catalogue = ReadonlyMap<string, PricedItem>;

/** What keeps the items from being taken; the first thing where there are several. */
export function bulkyRefusal(
  lines: readonly BulkyItemLine[],
  catalogue: Catalogue,
  { maximumItems, pricing }: BulkyPolicy,
): BulkyRefusal | undefined {
  for (const [line, { code }] of lines.entries()) {
    const item = catalogue.get(code);
    if (item === undefined) return { code: "unknown-item", line };
    if (!item.accepted) return { code: "item-not-taken", line };
  }
  for (const [line, { code }] of lines.entries()) {
    const same = lines.filter((one) => one.code === code);
    const most = catalogue.get(code)?.maximum ?? maximumItems;
    if (countOf(same) > most) return { code: "too-many-items", line };
  }
  const units = unitsOf(lines, catalogue, pricing.kind);
  const fits = !("bands" in pricing) || bandOf(pricing.bands, units) !== undefined;
  return countOf(lines) > maximumItems || !fits ? { code: "too-many-items" } : undefined;
}

/**
 * What the items cost by the policy.
 * @throws RangeError where `bulkyRefusal` refuses them
 */
export function bulkyPrice(
  lines: readonly BulkyItemLine[],
  catalogue: Catalogue,
  { pricing, popsSurcharge }: BulkyPolicy,
): BulkyPrice {
  const priced = lines.map((line): BulkyQuoteLine => {
    const item = catalogue.get(line.code);
    if (item === undefined) throw new RangeError("An item is not in the catalogue");
    const each = pricing.kind === "per-item" ? (item.price ?? pricing.price) : undefined;
    return {
      ...line,
      containsPops: item.containsPops,
      ...(each && { price: pence(each.amountPence * line.quantity) }),
      ...(pricing.kind === "points" && { points: (item.points ?? 1) * line.quantity }),
    };
  });
  const pops = countOf(priced.filter(({ containsPops }) => containsPops));
  const surcharge = pops * (popsSurcharge?.amountPence ?? 0);
  const units = unitsOf(lines, catalogue, pricing.kind);
  const total = basicPrice(priced, pricing, units) + surcharge;
  return { lines: priced, surcharge, total, ...(pricing.kind === "points" && { points: units }) };
}

function basicPrice(
  lines: readonly BulkyQuoteLine[],
  pricing: BulkyPolicy["pricing"],
  units: number,
): number {
  if ("bands" in pricing) {
    const band = bandOf(pricing.bands, units);
    if (band === undefined) throw new RangeError("No band is large enough");
    return band.price.amountPence;
  }
  if (!("price" in pricing)) throw new RangeError("The policy's way of pricing is not known here");
  if (pricing.kind === "single") return pricing.price.amountPence;
  const sum = lines.reduce((all, { price }) => all + (price?.amountPence ?? 0), 0);
  return Math.max(sum, pricing.minimum?.amountPence ?? 0);
}

/** Points where they decide the price, else items. */
function unitsOf(
  lines: readonly BulkyItemLine[],
  catalogue: Catalogue,
  kind: BulkyPolicy["pricing"]["kind"],
): number {
  const weigh = (code: string) => (kind === "points" ? (catalogue.get(code)?.points ?? 1) : 1);
  return lines.reduce((all, { code, quantity }) => all + weigh(code) * quantity, 0);
}

function bandOf(bands: readonly PriceBand[], units: number): PriceBand | undefined {
  return bands.find(({ upTo }) => units <= upTo);
}

function countOf(lines: readonly Pick<BulkyItemLine, "quantity">[]): number {
  return lines.reduce((all, { quantity }) => all + quantity, 0);
}

/** An amount of money. */
export function pence(amountPence: number) {
  return { amountPence, currency: "GBP" } as const;
}
