import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, catchError, from, switchMap, throwError } from 'rxjs';
import type { TemplateTagView, WordTemplateLine, WordTemplateView } from '#contracts';
import { API, paramsOf } from '../api/office-api.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const part = encodeURIComponent;

export interface NewTemplate {
  readonly kind: string;
  readonly regime: string;
  readonly issuer: string;
  readonly name: string;
}

/** Calls of the room of Word templates. */
@Injectable({ providedIn: 'root' })
export class WordTemplatesApi {
  private readonly http = inject(HttpClient);

  tags(): Observable<readonly TemplateTagView[]> {
    return this.http.get<readonly TemplateTagView[]>(`${API}/template-tags`);
  }
  templates(): Observable<readonly WordTemplateLine[]> {
    return this.http.get<readonly WordTemplateLine[]>(`${API}/word-templates`);
  }
  template(id: string): Observable<WordTemplateView> {
    return this.http.get<WordTemplateView>(`${API}/word-templates/${part(id)}`);
  }
  /** The key is made once per file chosen, so that a second click keeps one version. */
  send(template: NewTemplate, file: Blob, idempotencyKey: string): Observable<WordTemplateView> {
    return this.http.post<WordTemplateView>(`${API}/word-templates`, file, {
      params: paramsOf({ ...template }), headers: { 'content-type': DOCX, 'idempotency-key': idempotencyKey },
    });
  }
  move(template: WordTemplateLine, to: 'approval' | 'withdrawal'): Observable<WordTemplateLine> {
    return this.http.put<WordTemplateLine>(`${API}/word-templates/${part(template.id)}/${to}`, { version: template.version });
  }
  /** Approved templates for one decision. */
  forDecision(decision: string): Observable<readonly WordTemplateLine[]> {
    return this.http.get<readonly WordTemplateLine[]>(`${API}/decisions/${part(decision)}/word-templates`);
  }
  /** A file, or the problem that came instead of it. */
  file(address: string): Observable<Blob> {
    return this.http.get(`${API}${address}`, { responseType: 'blob' }).pipe(catchError((error: unknown) => withText(error)));
  }
}

/** A refusal of a file comes as bytes: its text is what tells why. */
function withText(error: unknown): Observable<never> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return throwError(() => error);
  const { status, statusText, url, headers } = error;
  return from(error.error.text()).pipe(switchMap((text) => throwError(() => new HttpErrorResponse({ error: text, status, statusText, headers, ...(url ? { url } : {}) }))));
}

/** Addresses of files, below the API. */
export const templateFile = (id: string): string => `/word-templates/${part(id)}/file.docx`;
export const templateSample = (id: string, form: 'docx' | 'pdf'): string => `/word-templates/${part(id)}/sample.${form}`;
export const decisionInTemplate = (decision: string, template: string, form: 'docx' | 'pdf'): string => `/decisions/${part(decision)}/word-paper.${form}?template=${part(template)}`;
