import type { BulkyPolicy } from "@localo/waste";

/**
 * What goes back of an amount when something is called off, in whole pence; a part of a penny stays.
 * @param rule of the policy
 * @param settled what was paid for it, in pence
 * @param unused which part of it was not used yet, from 0 to 1. A visit that has not been is all unused
 */
export function cancellationRefund(
  rule: BulkyPolicy["cancellationRefund"],
  settled: number,
  unused: number,
): number {
  if (rule === "none") return 0;
  return rule === "full" ? settled : Math.floor(settled * Math.min(1, Math.max(0, unused)));
}
