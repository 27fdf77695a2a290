/** What a feature appends: no personal data and no copy of the subject, which readers look up as it is then. */
export interface NewEvent {
  type: string;
  subject: Subject;
  /** The subject's version, taken under its row lock: events of one subject are read in this order. */
  version: number;
  topics: string[];
}

export interface Subject {
  kind: string;
  id: string;
}

/** A committed event at its place in the gapless order. */
export interface StoredEvent extends NewEvent {
  seq: number;
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  actor: string | null;
  correlation: string | null;
}
