/**
 * `@localo/waste/server`: the server side of the waste service, to be mounted in anything that speaks
 * fetch. An entry of its own, so that a client does not carry it.
 */
export * from "./generated/server.js";
