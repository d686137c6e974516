/** Something the clerk should look at before a paper is signed; it keeps no paper from being drafted. */
export interface Warning {
  readonly code: string;
  readonly text: string;
}
