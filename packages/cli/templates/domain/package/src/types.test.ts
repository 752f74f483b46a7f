import { expect, it } from "vitest";
import { ExampleServicePolicy } from "./index.js";

it("a mistake has a place", () => {
  const { issues } = ExampleServicePolicy.safeParse({});
  expect(issues).toMatchObject([{ code: "missing", pointer: "/authority" }]);
});
