/** A job that cannot be done for a reason the user can mend; the code is all that is kept of it. */
export class JobRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'JobRefused';
  }
}
