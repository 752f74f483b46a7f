import type { ApplicationFee } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { text } from "./read.js";

const base = "/data/application/fee";

/** The fee: what is payable, and that it was paid where the payload has a reference of GOV.UK Pay. */
export function readFee(reader: PayloadReader): ApplicationFee | undefined {
  const due = reader.take(`${base}/payable`, pence);
  if (due === undefined) return undefined;
  const money = { amountPence: due, currency: "GBP" } as const;
  const reference = reader.take(`${base}/reference/govPay`, text(128));
  return reference === undefined ? { due: money } : { due: money, paid: money, reference };
}

/** Payloads have pounds, some of them with pence. */
function pence(pounds: unknown): number | undefined {
  if (typeof pounds !== "number") return undefined;
  const amount = Math.round(pounds * 100);
  const isExact = Math.abs(amount - pounds * 100) < 0.001;
  return isExact && amount >= 0 && amount <= 100_000_000_000 ? amount : undefined;
}
