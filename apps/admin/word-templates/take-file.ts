import { Injectable, inject, signal } from '@angular/core';
import { type Problem, toProblem } from '../api/problem.ts';
import { WordTemplatesApi } from './word-templates-api.ts';

/** Fetches a file and hands it to the browser; what went wrong stays on the screen instead of in a file of that name. */
@Injectable()
export class TakeFile {
  private readonly api = inject(WordTemplatesApi);
  readonly busy = signal<string | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);

  take(address: string, name: string): void {
    if (this.busy() !== undefined) return;
    this.busy.set(address);
    this.problem.set(undefined);
    this.api.file(address).subscribe({
      next: (file) => {
        this.busy.set(undefined);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(file);
        link.download = name;
        link.click();
        URL.revokeObjectURL(link.href);
      },
      error: (error: unknown) => {
        this.busy.set(undefined);
        this.problem.set(toProblem(error));
      },
    });
  }
}
