import { isDeeperThan } from "../json/json.js";
import { typeOf } from "../judge/evaluate.js";

/** Some values, as they are written. */
export function shown(values: readonly unknown[]): string {
  const texts = values.slice(0, 5).map((value) => {
    if (isDeeperThan(value, 50)) return typeOf(value);
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
  });
  return values.length > 5 ? `${texts.join(", ")} and ${values.length - 5} more` : texts.join(", ");
}
