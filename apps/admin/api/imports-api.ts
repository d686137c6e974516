import { HttpClient, type HttpEvent } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  BatchView, DecisionsRequest, ImportLine, ImportRowsPage, ImportStarted, ImportView, MappingRequest, UndoView,
} from '#contracts';
import { API, paramsOf } from './office-api.ts';

const part = encodeURIComponent;
const at = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });

export interface RowsQuery {
  readonly state: string;
  readonly q: string;
  readonly page: number;
  readonly size: number;
}

/** The calls of the import room. */
@Injectable({ providedIn: 'root' })
export class ImportsApi {
  private readonly http = inject(HttpClient);

  list(): Observable<readonly ImportLine[]> {
    return this.http.get<readonly ImportLine[]>(`${API}/imports`);
  }
  /** The file goes as it is; events tell how much of it has left. */
  send(file: File, sender: string, key: string): Observable<HttpEvent<ImportStarted>> {
    return this.http.post<ImportStarted>(`${API}/imports`, file, {
      params: paramsOf({ name: file.name, sender }), headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key }, reportProgress: true, observe: 'events',
    });
  }
  view(id: string): Observable<ImportView> {
    return this.http.get<ImportView>(`${API}/imports/${part(id)}`);
  }
  rows(id: string, query: RowsQuery): Observable<ImportRowsPage> {
    return this.http.get<ImportRowsPage>(`${API}/imports/${part(id)}/rows`, { params: paramsOf({ ...query }) });
  }
  map(id: string, version: number, request: MappingRequest): Observable<ImportStarted> {
    return this.http.put<ImportStarted>(`${API}/imports/${part(id)}/mapping`, request, { headers: at(version) });
  }
  decide(id: string, version: number, request: DecisionsRequest): Observable<ImportStarted> {
    return this.http.post<ImportStarted>(`${API}/imports/${part(id)}/decisions`, request, { headers: at(version) });
  }
  refresh(id: string, version: number): Observable<ImportStarted> {
    return this.http.post<ImportStarted>(`${API}/imports/${part(id)}/refresh`, {}, { headers: at(version) });
  }
  commit(id: string, version: number, contentHash: string, key: string): Observable<ImportStarted> {
    return this.http.post<ImportStarted>(`${API}/imports/${part(id)}/commit`, { contentHash }, { headers: { ...at(version), 'idempotency-key': key } });
  }
  remove(id: string): Observable<unknown> {
    return this.http.delete(`${API}/imports/${part(id)}`);
  }
  batches(batch?: string): Observable<readonly BatchView[]> {
    return this.http.get<readonly BatchView[]>(`${API}/import-batches`, { params: paramsOf({ batch }) });
  }
  tryUndo(batch: string): Observable<UndoView> {
    return this.http.get<UndoView>(`${API}/import-batches/${part(batch)}/undo`);
  }
  undo(batch: string, key: string): Observable<UndoView> {
    return this.http.post<UndoView>(`${API}/import-batches/${part(batch)}/undo`, {}, { headers: { 'idempotency-key': key } });
  }
}

/** Where the browser itself fetches a file of an import. */
export function importFileUrl(id: string, file: 'original' | 'error-workbook'): string {
  return `${API}/imports/${part(id)}/${file}`;
}
