/// <reference types="node" />
/** Mounts a handler in `node:http`, Express or Fastify. */
export { type NodeListener, toNodeListener } from "./node/to-node-listener.js";
