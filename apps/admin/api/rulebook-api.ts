import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  BenchPostView, BenchRequest, BenchView, ComparisonLine, ComparisonRequest, ComparisonStarted, ComparisonView, GoldenCaseView, OwnPackRequest, PackDetail, DefaultPackRequest, DefaultPackView,
} from '#contracts';
import { API, paramsOf } from './office-api.ts';

const part = encodeURIComponent;

/** The calls of the rulebook's screens, one method a route. */
@Injectable({ providedIn: 'root' })
export class RulebookApi {
  private readonly http = inject(HttpClient);

  makePack(request: OwnPackRequest, idempotencyKey: string): Observable<PackDetail> {
    return this.http.post<PackDetail>(`${API}/rule-packs`, request, { headers: { 'idempotency-key': idempotencyKey } });
  }
  changePack(request: OwnPackRequest): Observable<PackDetail> {
    return this.http.put<PackDetail>(`${API}/rule-packs/${part(request.code)}`, request);
  }
  withdrawPack(code: string): Observable<unknown> {
    return this.http.delete(`${API}/rule-packs/${part(code)}`);
  }
  readPackFile(text: string): Observable<OwnPackRequest> {
    return this.http.post<OwnPackRequest>(`${API}/rule-packs/reading`, { text });
  }
  defaultPack(): Observable<DefaultPackView> {
    return this.http.get<DefaultPackView>(`${API}/default-pack`);
  }
  chooseDefaultPack(request: DefaultPackRequest): Observable<DefaultPackView> {
    return this.http.put<DefaultPackView>(`${API}/default-pack`, request);
  }
  cases(rule: string | undefined): Observable<readonly GoldenCaseView[]> {
    return this.http.get<readonly GoldenCaseView[]>(`${API}/rule-cases`, { params: paramsOf({ rule }) });
  }
  benchPosts(): Observable<readonly BenchPostView[]> {
    return this.http.get<readonly BenchPostView[]>(`${API}/rule-bench/posts`);
  }
  tryCareer(request: BenchRequest): Observable<BenchView> {
    return this.http.post<BenchView>(`${API}/rule-bench`, request);
  }
  comparisons(): Observable<readonly ComparisonLine[]> {
    return this.http.get<readonly ComparisonLine[]>(`${API}/pack-comparisons`);
  }
  compare(request: ComparisonRequest, idempotencyKey: string): Observable<ComparisonStarted> {
    return this.http.post<ComparisonStarted>(`${API}/pack-comparisons`, request, { headers: { 'idempotency-key': idempotencyKey } });
  }
  comparison(id: string, page: number): Observable<ComparisonView> {
    return this.http.get<ComparisonView>(`${API}/pack-comparisons/${part(id)}`, { params: paramsOf({ page }) });
  }
}

/** Where the browser itself fetches files. */
export const packFileUrl = (code: string, format: 'yaml' | 'json'): string => `${API}/rule-packs/${part(code)}/pack.${format}`;
export const flipsUrl = (id: string): string => `${API}/pack-comparisons/${part(id)}/flips.csv`;
/** The findings of a person as they stand behind the screen, for keeping or for another programme. */
export const findingsUrl = (code: string, asOf: string, pack: string | undefined): string => `${API}/people/${part(code)}/findings?${paramsOf({ asOf, pack }).toString()}`;
