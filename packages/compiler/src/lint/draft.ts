/** The draft of JSON Schema that source schemas are written in (convention 1). */
export const DRAFT = "https://json-schema.org/draft/2020-12/schema";
