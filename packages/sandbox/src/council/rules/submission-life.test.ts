import { expect, it } from "vitest";
import {
  isOutcome,
  isStatus,
  isWithdrawable,
  mayFollow,
  phaseOf,
  withdrawnStatus,
} from "./submission-life.js";

const report = (status: string) => ({ type: "missed-collection", status });

it("lets a report go forward, and not out of its end", () => {
  expect(mayFollow("waste", report("accepted"), "in-progress")).toBe(true);
  expect(mayFollow("waste", report("in-progress"), "in-progress")).toBe(true);
  expect(mayFollow("waste", report("in-progress"), "submitted")).toBe(false);
  expect(mayFollow("waste", report("completed"), "in-progress")).toBe(false);
  expect(mayFollow("waste", report("completed"), "completed")).toBe(false);
});

it("leaves to a payment and to a decision what waits for them", () => {
  expect(mayFollow("waste", report("awaiting-approval"), "completed")).toBe(false);
  const booking = { type: "bulky-booking", status: "awaiting-payment" };
  expect(mayFollow("waste", booking, "scheduled")).toBe(false);
  expect(mayFollow("waste", { ...booking, status: "scheduled" }, "completed")).toBe(true);
  expect(mayFollow("waste", { type: "garden-renewal", status: "active" }, "completed")).toBe(false);
});

it("knows each domain's codes, and which of them are ends", () => {
  expect([isStatus("planning", "accepted"), isStatus("planning", "scheduled")]).toEqual([
    true,
    false,
  ]);
  expect([isOutcome("council-tax", "granted"), isOutcome("waste", "granted")]).toEqual([
    true,
    false,
  ]);
  expect([phaseOf("planning", "accepted"), phaseOf("waste", "accepted")]).toEqual([
    "closed",
    "open",
  ]);
  expect(isStatus("waste", "toString")).toBe(false);
});

it("lets a person take back what has not gone too far", () => {
  expect(isWithdrawable("waste", "scheduled")).toBe(true);
  expect(isWithdrawable("waste", "in-progress")).toBe(false);
  expect(isWithdrawable("planning", "in-progress")).toBe(true);
  for (const domain of ["waste", "planning", "council-tax"] as const) {
    expect(isStatus(domain, withdrawnStatus(domain))).toBe(true);
    expect(phaseOf(domain, withdrawnStatus(domain))).toBe("closed");
  }
});
