import { Injectable, inject } from '@angular/core';
import { Observable, type Subscriber, switchMap, takeWhile, timer } from 'rxjs';
import type { JobView } from '#contracts';
import { API, OfficeApi } from './office-api.ts';

const ENDED: readonly JobView['state'][] = ['done', 'failed', 'cancelled'];

export function hasEnded(job: JobView): boolean {
  return ENDED.includes(job.state);
}

/** Follows a job to its end: by server-sent events, and by asking every second when the stream breaks. */
@Injectable({ providedIn: 'root' })
export class JobWatcher {
  private readonly api = inject(OfficeApi);

  watch(id: string): Observable<JobView> {
    return new Observable<JobView>((subscriber) => this.listen(id, subscriber)).pipe(takeWhile((job) => !hasEnded(job), true));
  }

  private listen(id: string, subscriber: Subscriber<JobView>): () => void {
    const source = new EventSource(`${API}/jobs/${encodeURIComponent(id)}/events`);
    let asking: { unsubscribe(): void } | undefined;
    source.onmessage = (event: MessageEvent<string>) => subscriber.next(JSON.parse(event.data) as JobView);
    source.onerror = () => {
      source.close();
      asking ??= timer(0, 1000).pipe(switchMap(() => this.api.job(id))).subscribe({
        next: (job) => subscriber.next(job),
        error: (error: unknown) => subscriber.error(error),
      });
    };
    return () => {
      source.close();
      asking?.unsubscribe();
    };
  }
}
