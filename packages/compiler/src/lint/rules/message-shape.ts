import { isLocalised } from "../localised.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const messageShape: Rule = {
  id: "message-shape",
  convention: 13,
  summary:
    "`x-localo-message` has a sentence in English (`en`) and may have one in Welsh (`cy`), and no more.",
  *check(workspace) {
    for (const place of schemas(workspace)) {
      const message = place.schema["x-localo-message"];
      if (message !== undefined && !isLocalised(message))
        yield finding(
          place,
          'Write the message as { "en": "Enter …", "cy": "Rhowch …" }; cy may be left out.',
          "x-localo-message",
        );
    }
  },
};
