import { ajv } from "./ajv.js";
import { arktype } from "./arktype.js";
import { handWritten } from "./hand-written.js";
import { localo } from "./localo.js";
import type { Peer } from "./peer.js";
import { schemasafe } from "./schemasafe.js";
import { typebox } from "./typebox.js";
import { typia } from "./typia.js";
import { valibot } from "./valibot.js";
import { zod } from "./zod.js";
import { zodMini } from "./zod-mini.js";

/** The other libraries. */
export const libraries: readonly Peer[] = [
  schemasafe,
  typia,
  ajv,
  arktype,
  typebox,
  valibot,
  zod,
  zodMini,
];

/** All that is measured, in the order of the table. */
export const peers: readonly Peer[] = [handWritten, localo, ...libraries];
