import type { SupplierApplication } from "@localo/planning";

type Boundary = NonNullable<SupplierApplication["sites"][number]["boundary"]>;

const MOST_POSITIONS = 10_000;

/** Whether each ring of a boundary ends where it begins (RFC 7946 §3.1.6), and it is not too long. */
export function isBoundary(boundary: Boundary): boolean {
  const rings = ringsOf(boundary);
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  return (
    positions <= MOST_POSITIONS &&
    rings.every((ring) => JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1)))
  );
}

/** Whether a boundary has a position, longitude and latitude, for which something holds. */
export function touches(
  boundary: Boundary,
  holds: (longitude: number, latitude: number) => boolean,
): boolean {
  return ringsOf(boundary)
    .flat()
    .some(([longitude = 0, latitude = 0]) => holds(longitude, latitude));
}

function ringsOf(boundary: Boundary) {
  const polygons = boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
  return polygons.flat();
}
