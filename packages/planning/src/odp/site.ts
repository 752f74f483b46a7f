import {
  type Boundary,
  Boundary as BoundaryType,
  type Coordinates,
  Coordinates as CoordinatesType,
  normalisePostcode,
  normaliseUprn,
  normaliseUsrn,
} from "@localo/core";
import type { Site } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { normalised, text } from "./read.js";

/**
 * The site of an application's data.
 * @param base pointer of the data that has `property` and `proposal`
 */
export function readSite(reader: PayloadReader, base: string): Site | undefined {
  const address = `${base}/property/address`;
  const singleLine = reader.take(`${address}/singleLine`, text(500));
  if (singleLine !== undefined) reader.leave(`${address}/title`, "overruled");
  const line = singleLine ?? reader.take(`${address}/title`, text(500));
  if (line === undefined) return undefined;
  const postcode = reader.take(`${address}/postcode`, normalised(normalisePostcode));
  const uprn = reader.take(`${address}/uprn`, normalised(normaliseUprn));
  const usrn = reader.take(`${address}/usrn`, normalised(normaliseUsrn));
  const coordinates = readCoordinates(reader, address);
  const boundary = readBoundary(reader, base);
  return {
    address: {
      text: line,
      ...(postcode === undefined ? {} : { postcode }),
      ...(uprn === undefined ? {} : { uprn }),
    },
    ...(uprn === undefined ? {} : { uprns: [uprn] }),
    ...(usrn === undefined ? {} : { usrns: [usrn] }),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(boundary === undefined ? {} : { boundary }),
  };
}

function readCoordinates(reader: PayloadReader, address: string): Coordinates | undefined {
  const names = ["latitude", "longitude"].map((name) => `${address}/${name}`);
  const [latitude, longitude] = names.map((name) => reader.look(name));
  const point: unknown = { latitude, longitude };
  if (!CoordinatesType.is(point)) {
    const both = latitude !== undefined && longitude !== undefined;
    for (const name of names) reader.leave(name, both ? "wrong-value" : "incomplete");
    return undefined;
  }
  for (const name of names) reader.take(name, (value) => value);
  // The same point on the British National Grid.
  for (const name of ["x", "y"]) reader.leave(`${address}/${name}`, "overruled");
  return point;
}

/** The red line of the proposal, or else the edge of the property. */
function readBoundary(reader: PayloadReader, base: string): Boundary | undefined {
  const proposed = reader.take(`${base}/proposal/boundary/site/geometry`, boundary);
  const property = `${base}/property/boundary/site/geometry`;
  if (proposed === undefined) return reader.take(property, boundary);
  reader.leave(property, "overruled");
  return proposed;
}

const MAX_POSITIONS = 10_000;

/** A Polygon or MultiPolygon whose rings are closed, without heights (RFC 7946 §3.1.1, §3.1.6). */
function boundary(value: unknown): Boundary | undefined {
  const rounds = withoutHeights(value);
  if (!BoundaryType.is(rounds)) return undefined;
  const rings: readonly (readonly (readonly number[])[])[] =
    rounds.type === "Polygon" ? rounds.coordinates : rounds.coordinates.flat();
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  const closed = rings.every((ring) => String(ring[0]) === String(ring.at(-1)));
  return closed && positions <= MAX_POSITIONS ? rounds : undefined;
}

function withoutHeights(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("coordinates" in value)) return value;
  const { type, coordinates } = value as { type?: unknown; coordinates: unknown };
  const depth = type === "Polygon" ? 2 : 3;
  return { type, coordinates: flattened(coordinates, depth) };
}

function flattened(value: unknown, depth: number): unknown {
  if (!Array.isArray(value)) return value;
  return depth === 0 ? value.slice(0, 2) : value.map((inner) => flattened(inner, depth - 1));
}
