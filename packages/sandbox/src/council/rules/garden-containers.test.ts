import { expect, it } from "vitest";
import { defaultPolicy } from "../policy/default-policy.js";
import { containersPrice, deliveryPrice, gardenRefusal } from "./garden-containers.js";

const { garden } = defaultPolicy;
if (garden === undefined) throw new TypeError("The sandbox has subscriptions");
const bins = (quantity: number, deliverQuantity?: number) => [
  {
    typeId: "bin-240-garden",
    quantity,
    ...(deliverQuantity === undefined ? {} : { deliverQuantity }),
  },
];

it("costs the first container, the further ones and what is brought", () => {
  expect(containersPrice(bins(1), garden)).toBe(5500);
  expect(containersPrice(bins(3), garden)).toBe(11_500);
  expect(containersPrice([...bins(1), ...bins(1)], garden)).toBe(8500);
  const { furtherContainerPrice: _, ...same } = garden;
  expect(containersPrice(bins(2), same)).toBe(11_000);
  expect(deliveryPrice(bins(2, 1), garden)).toBe(1000);
  const { deliveryPrice: __, ...free } = garden;
  expect(deliveryPrice(bins(2, 2), free)).toBe(0);
});

it.each([
  [bins(3), undefined],
  [bins(4), { code: "over-maximum", line: 0, member: "quantity" }],
  [[...bins(2), ...bins(2)], { code: "over-maximum", line: 1, member: "quantity" }],
  [bins(1, 2), { code: "over-maximum", line: 0, member: "deliverQuantity" }],
  [
    [...bins(1), { typeId: "box-40-glass", quantity: 1 }],
    { code: "unknown-container-type", line: 1, member: "typeId" },
  ],
])("takes what the policy allows: %j", (lines, refused) => {
  expect(gardenRefusal(lines, ["bin-240-garden"], garden)).toEqual(refused);
});
