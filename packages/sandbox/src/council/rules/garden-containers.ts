import type { GardenContainerLine, GardenPolicy } from "@localo/waste";

/** Why containers are not taken, and where in the lines it stands. */
export interface GardenRefusal {
  readonly code: "unknown-container-type" | "over-maximum";
  readonly line: number;
  readonly member: "typeId" | "quantity" | "deliverQuantity";
}

/**
 * What keeps containers from being subscribed for; the first thing where there are several.
 * @param typeIds those that the service empties
 */
export function gardenRefusal(
  lines: readonly GardenContainerLine[],
  typeIds: readonly string[],
  { maximumContainers }: GardenPolicy,
): GardenRefusal | undefined {
  let sum = 0;
  for (const [line, { typeId, quantity, deliverQuantity = 0 }] of lines.entries()) {
    if (!typeIds.includes(typeId))
      return { code: "unknown-container-type", line, member: "typeId" };
    sum += quantity;
    if (sum > maximumContainers) return { code: "over-maximum", line, member: "quantity" };
    if (deliverQuantity > quantity) {
      return { code: "over-maximum", line, member: "deliverQuantity" };
    }
  }
  return undefined;
}

/** What the containers cost for a term, in pence: the same whenever it begins. */
export function containersPrice(
  lines: readonly GardenContainerLine[],
  { firstContainerPrice, furtherContainerPrice }: GardenPolicy,
): number {
  const count = lines.reduce((all, { quantity }) => all + quantity, 0);
  const first = firstContainerPrice.amountPence;
  const further = furtherContainerPrice?.amountPence ?? first;
  return count === 0 ? 0 : first + (count - 1) * further;
}

/** What it costs to have those brought that are not there, in pence. */
export function deliveryPrice(
  lines: readonly GardenContainerLine[],
  { deliveryPrice }: GardenPolicy,
): number {
  const count = lines.reduce((all, { deliverQuantity = 0 }) => all + deliverQuantity, 0);
  return count * (deliveryPrice?.amountPence ?? 0);
}
