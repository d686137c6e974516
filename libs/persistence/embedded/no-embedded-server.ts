/** The embedded server cannot run here; the message says why and what to do. */
export class NoEmbeddedServer extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoEmbeddedServer';
  }
}
