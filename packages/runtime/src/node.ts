/// <reference types="node" />
/** A handler as a server of `node:http`, or mounted in one, in Express or in Fastify. */
export { createNodeServer } from "./node/create-node-server.js";
export { type NodeListener, toNodeListener } from "./node/to-node-listener.js";
