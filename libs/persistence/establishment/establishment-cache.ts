import type { Establishment } from '#tenure';

/** The last establishment read, with the data version it was read at. It holds no personnel data and is the same for all. */
export class EstablishmentCache {
  private version = -1;
  private held: Establishment | undefined;

  /** The version is read before the tables, so what is kept is never older than it says. */
  async get(version: number, load: () => Promise<Establishment>): Promise<Establishment> {
    if (this.held && this.version === version) return this.held;
    const loaded = await load();
    if (version >= this.version) [this.version, this.held] = [version, loaded];
    return loaded;
  }
}
