/** What generated `redact` functions are made of: masks, and what applies them. */
export { reportCall, type ToldCall } from "./client/report.js";
export type { Mask, MaskShape } from "./redact/mask.js";
export { HIDDEN, redact } from "./redact/redact.js";
