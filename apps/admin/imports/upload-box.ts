import { HttpEventType } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ImportsApi } from '../api/imports-api.ts';
import { newKey } from '../api/new-key.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Icon } from '../parts/icon.ts';
import { WordPipe } from '../parts/pipes.ts';
import { Place } from '../shell/place.ts';

const LARGEST = 10 * 1024 * 1024;

/** Takes a file by the mouse or by the button, with who sent it, and follows it on its way. */
@Component({
  selector: 'app-upload-box',
  imports: [FormsModule, Icon, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './upload-box.html',
  styleUrl: './upload-box.scss',
})
export class UploadBox {
  readonly senders = input<readonly string[]>([]);
  private readonly api = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly place = inject(Place);
  protected readonly sender = signal('');
  protected readonly over = signal(false);
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    const file = event.dataTransfer?.files[0];
    if (file) this.send(file);
  }

  protected choose(field: HTMLInputElement): void {
    const file = field.files?.[0];
    field.value = '';
    if (file) this.send(file);
  }

  private send(file: File): void {
    if (this.sent() !== undefined) return;
    this.problem.set(file.size > LARGEST ? { code: 'file-too-large', status: 413, title: '', fields: [] } : undefined);
    if (this.problem()) return;
    this.sent.set(0);
    this.api.send(file, this.sender().trim(), newKey()).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress) this.sent.set(Math.round((100 * event.loaded) / (event.total ?? file.size)));
        if (event.type === HttpEventType.Response && event.body) void this.router.navigate(['/imports', event.body.id], { queryParams: this.place.along() });
      },
      error: (error: unknown) => {
        this.problem.set(toProblem(error));
        this.sent.set(undefined);
      },
    });
  }
}
