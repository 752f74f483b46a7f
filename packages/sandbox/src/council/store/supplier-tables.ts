/** What suppliers say of visits. `collection` in `tables.ts` shows it in place of what is planned. */
export const supplierTables = /* sql */ `
-- It outlives each new plan of the borough. Of one visit there is one row.
CREATE TABLE supplier_collection (
  service_point_id text NOT NULL,
  service_id text NOT NULL,
  original_date date NOT NULL,
  id text NOT NULL UNIQUE,
  date date NOT NULL,
  revision integer NOT NULL,
  precision text NOT NULL,
  change_reason text,
  state text NOT NULL,
  label text,
  streams jsonb,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (service_point_id, service_id, original_date)
);
`;
