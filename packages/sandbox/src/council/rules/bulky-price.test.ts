import type { BulkyPolicy } from "@localo/waste";
import { expect, it } from "vitest";
import { defaultPolicy } from "../policy/default-policy.js";
import { bulkyPrice, bulkyRefusal, pence } from "./bulky-price.js";

const catalogue = new Map(
  [
    { code: "sofa", accepted: true, containsPops: true, points: 3 },
    { code: "rug", accepted: true, containsPops: false },
  ].map((item) => [item.code, item]),
);
const bulky = (pricing: BulkyPolicy["pricing"]): BulkyPolicy => {
  if (defaultPolicy.bulky === undefined) throw new TypeError("The sandbox collects large items");
  return { ...defaultPolicy.bulky, pricing };
};
const lines = [
  { code: "sofa", quantity: 2 },
  { code: "rug", quantity: 1 },
];
const bands = [
  { upTo: 2, price: pence(2000) },
  { upTo: 4, price: pence(3500) },
];

it.each([
  ["single", { kind: "single", price: pence(4500) }, 5500],
  ["per item", { kind: "per-item", price: pence(1500) }, 5500],
  ["per item, with a least", { kind: "per-item", price: pence(100), minimum: pence(3000) }, 4000],
  ["banded", { kind: "banded", bands }, 4500],
] as const)("prices %s, with the surcharge of each item on top", (_, pricing, total) => {
  const policy = bulky({ ...pricing, ...("bands" in pricing ? { bands } : {}) });
  expect(bulkyRefusal(lines, catalogue, policy)).toBeUndefined();
  expect(bulkyPrice(lines, catalogue, policy)).toMatchObject({ surcharge: 1000, total });
});

it("prices by points, and refuses more than the largest band has", () => {
  const policy = bulky({ kind: "points", bands: [{ upTo: 6, price: pence(5000) }] });
  const sofas = [{ code: "sofa", quantity: 2 }];
  expect(bulkyPrice(sofas, catalogue, policy)).toMatchObject({ points: 6, total: 6000 });
  expect(bulkyRefusal(lines, catalogue, policy)).toEqual({ code: "too-many-items" });
});
