/** One of several values to choose from. */
export interface Choice<V extends string = string> {
  value: V;
  label: string;
  hint?: string;
}
