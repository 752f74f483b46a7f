/** Labels, descriptions and facts of the core code lists' known codes, in English and Welsh. */
export * from "./generated/labels.js";
