import type {
  PlanningDocument,
  PublicComment,
  SpecialistComment,
  SupplierApplication,
} from "@localo/planning";

/** What a back office holds of an application, but for what every row says in the same way. */
export type SeededRow = Omit<SupplierApplication, "registerAuthority" | "updatedAt">;

/** A document of the made-up register, and what stands in it. */
export type SeededDocument = Pick<PlanningDocument, "name" | "types" | "association"> & {
  readonly publishedAt: string;
  /** When it was taken off the register again. */
  readonly takenDownAt?: string;
};

/** An application that the register has when nobody has done anything yet. */
export interface SeededApplication {
  readonly id: string;
  readonly row: SeededRow;
  /** When it left the register, which keeps a tombstone of it. */
  readonly leftAt?: string;
  readonly documents?: readonly SeededDocument[];
  readonly comments?: readonly (Omit<PublicComment, "id"> & { readonly takenDownAt?: string })[];
  readonly specialists?: readonly (Omit<SpecialistComment, "id"> & {
    readonly publishedAt: string;
    readonly takenDownAt?: string;
  })[];
}

/** An application that is worth looking at. */
export interface ApplicationCase extends SeededApplication {
  /** "Comments close today". */
  readonly title: string;
  /** What is special about it, in a sentence or two. */
  readonly description: string;
  /** What to look at below the application: `/comments`. Default: itself. Below the list where it left. */
  readonly look?: string;
}
