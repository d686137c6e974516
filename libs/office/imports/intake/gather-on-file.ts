import type { OnFile } from '#spreadsheets';

import type { OnFilePiece } from './messages.ts';

/** Puts what is on file together from its pieces. */
export class OnFileGatherer {
  private readonly lists = { people: [] as unknown[], units: [] as unknown[], positions: [] as unknown[], localities: [] as unknown[], tenures: [] as unknown[], ratings: [] as unknown[], specialisations: [] as unknown[] };
  private newCodes: OnFile['newCodes'];

  take(piece: OnFilePiece): void {
    for (const [name, list] of Object.entries(this.lists)) {
      const rows = piece[name as keyof typeof this.lists] as readonly unknown[] | undefined;
      for (const row of rows ?? []) list.push(row);
    }
    this.newCodes = piece.newCodes ?? this.newCodes;
  }

  get onFile(): OnFile {
    return { ...(this.lists as unknown as OnFile), ...(this.newCodes ? { newCodes: this.newCodes } : {}) };
  }
}
