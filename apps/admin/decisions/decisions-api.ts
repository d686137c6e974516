import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  BundleRequest, DecisionLine, DecisionsPage, DecisionView, IssuingBodyRequest, IssuingBodyView, NumberedDecision, PaperBatchStarted, PaperBatchView, PaperEditView,
  PaperFactsRequest, PositionHit, VersionedDecision,
} from '#contracts';
import { newKey } from '../api/new-key.ts';
import { API, paramsOf } from '../api/office-api.ts';

const part = encodeURIComponent;
const looked = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

/** Where the browser itself fetches the files of a batch. */
export function batchUrl(job: string, form: 'zip' | 'pdf'): string {
  return `${API}/paper-batches/${part(job)}/papers.${form}`;
}

/** Every call of the decisions room, one method a route. */
@Injectable({ providedIn: 'root' })
export class DecisionsApi {
  private readonly http = inject(HttpClient);

  page(query: Readonly<Record<string, string | number | undefined>>): Observable<DecisionsPage> {
    return this.http.get<DecisionsPage>(`${API}/decisions`, { params: paramsOf(query) });
  }
  find(id: string): Observable<DecisionView> {
    return this.http.get<DecisionView>(`${API}/decisions/${part(id)}`);
  }
  draft(request: BundleRequest, idempotencyKey: string): Observable<readonly DecisionLine[]> {
    return this.http.post<readonly DecisionLine[]>(`${API}/decisions`, request, { headers: { 'idempotency-key': idempotencyKey } });
  }
  positions(q: string): Observable<readonly PositionHit[]> {
    return this.http.get<readonly PositionHit[]>(`${API}/positions`, { params: paramsOf({ q }) });
  }
  edit(at: VersionedDecision, edits: readonly PaperEditView[]): Observable<DecisionView> {
    return this.http.put<DecisionView>(`${API}/decisions/${part(at.id)}/edits`, { edits }, looked(at.version));
  }
  revise(at: VersionedDecision, facts: PaperFactsRequest): Observable<DecisionView> {
    return this.http.put<DecisionView>(`${API}/decisions/${part(at.id)}/facts`, facts, looked(at.version));
  }
  check(decisions: readonly VersionedDecision[]): Observable<readonly DecisionLine[]> {
    return this.http.post<readonly DecisionLine[]>(`${API}/decisions/checks`, { decisions });
  }
  issue(papers: readonly NumberedDecision[]): Observable<readonly DecisionLine[]> {
    return this.http.post<readonly DecisionLine[]>(`${API}/decisions/issues`, { papers });
  }
  return(at: VersionedDecision, reason: string): Observable<unknown> {
    return this.http.post(`${API}/decisions/${part(at.id)}/return`, { reason }, looked(at.version));
  }
  withdraw(at: VersionedDecision, reason: string): Observable<unknown> {
    return this.http.post(`${API}/decisions/${part(at.id)}/withdrawal`, { reason }, looked(at.version));
  }
  restore(at: VersionedDecision): Observable<unknown> {
    return this.http.delete(`${API}/decisions/${part(at.id)}/withdrawal`, looked(at.version));
  }
  cancel(at: VersionedDecision, reason: string): Observable<readonly DecisionLine[]> {
    return this.http.post<readonly DecisionLine[]>(`${API}/decisions/${part(at.id)}/cancellation`, { reason }, looked(at.version));
  }
  replace(at: VersionedDecision, reason: string): Observable<readonly DecisionLine[]> {
    return this.http.post<readonly DecisionLine[]>(`${API}/decisions/${part(at.id)}/replacement`, { reason }, looked(at.version));
  }
  printed(id: string): Observable<unknown> {
    return this.http.post(`${API}/decisions/${part(id)}/prints`, {});
  }
  startBatch(decisions: readonly string[]): Observable<PaperBatchStarted> {
    return this.http.post<PaperBatchStarted>(`${API}/paper-batches`, { decisions }, { headers: { 'idempotency-key': newKey() } });
  }
  batches(): Observable<readonly PaperBatchView[]> {
    return this.http.get<readonly PaperBatchView[]>(`${API}/paper-batches`);
  }
  bodies(): Observable<readonly IssuingBodyView[]> {
    return this.http.get<readonly IssuingBodyView[]>(`${API}/issuing-bodies`);
  }
  saveBody(body: Pick<IssuingBodyView, 'code' | 'version'>, settings: IssuingBodyRequest): Observable<IssuingBodyView> {
    return this.http.put<IssuingBodyView>(`${API}/issuing-bodies/${part(body.code)}`, settings, looked(body.version));
  }
}
