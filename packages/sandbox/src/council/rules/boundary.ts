import type { SupplierApplication } from "@localo/planning";

type Boundary = NonNullable<SupplierApplication["sites"][number]["boundary"]>;

const MOST_POSITIONS = 10_000;

/** Whether each ring of a boundary ends where it begins (RFC 7946 §3.1.6), and it is not too long. */
export function isBoundary(boundary: Boundary): boolean {
  const polygons = boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
  const rings = polygons.flat();
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  return (
    positions <= MOST_POSITIONS &&
    rings.every((ring) => JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1)))
  );
}
