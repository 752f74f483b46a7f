import { describe, expect, it } from "vitest";
import { codeLabel } from "./code-labels.js";

const labels = {
  food: { label: { en: "Food waste", cy: "Gwastraff bwyd" } },
  glass: { label: { en: "Glass" } },
};

describe("codeLabel", () => {
  it("gives the label in the language asked for", () => {
    expect(codeLabel(labels, "food")).toBe("Food waste");
    expect(codeLabel(labels, "food", "cy")).toBe("Gwastraff bwyd");
  });

  it("falls back on English", () => {
    expect(codeLabel(labels, "glass", "cy")).toBe("Glass");
  });

  it("puts a code that it does not know in words", () => {
    expect(codeLabel(labels, "paper-card")).toBe("Paper card");
    expect(codeLabel(labels, "constructor")).toBe("Constructor");
  });
});
