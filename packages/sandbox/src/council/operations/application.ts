/** An application that staff approve. */
export interface Application<Sent> {
  /** The submission's id. */
  readonly id: string;
  readonly uprn: string;
  /** What the person wrote. */
  readonly sent: Sent;
}
