import { byRank, hasRank } from "../key-order.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const keyOrder: Rule = {
  id: "key-order",
  convention: 1,
  summary:
    "The keys of a schema stand in one order: what it is called and means, its type, its bounds, what it requires, its parts, its examples.",
  fixable: true,
  *check(workspace) {
    for (const place of schemas(workspace)) {
      const found = Object.keys(place.schema).filter(hasRank);
      const index = [...found].sort(byRank).findIndex((keyword, at) => keyword !== found[at]);
      const [early, late] = [[...found].sort(byRank)[index], found[index]];
      if (early === undefined || late === undefined) continue;
      const message = `Write ${early} before ${late}. \`localo lint --fix\` puts all keys in order.`;
      yield finding(place, message, early);
    }
  },
};
