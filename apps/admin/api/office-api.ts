import { HttpClient, HttpParams, type HttpResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, map } from 'rxjs';
import type {
  DecisionLine, DraftRequest, DueListPage, DueListPending, DueListQuery, FindingView, JobView, LegalBasisView, LocalityView, NewUserRequest,
  PackDetail, PackView, PasswordRequest, PersonHit, PersonView, ProposalLine, ProposalRequest, ProposalStarted, ProposalView, RecordLine, RecordVerification,
  SessionView, SetupCode, SignInRequest, UnitView, UserView,
} from '#contracts';

export const API = '/api/v1';

type Query = Readonly<Record<string, string | number | undefined>>;

/** Query parameters without the empty ones. */
export function paramsOf(query: Query): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params = params.set(name, String(value));
  }
  return params;
}

const part = encodeURIComponent;

/** A due list that is there, or the job that is making it (answer 202). */
export type DueListAnswer = { readonly kind: 'page'; readonly page: DueListPage } | { readonly kind: 'pending'; readonly job: JobView };

/** Every call the screens make, one method a route, in the order of the rooms. */
@Injectable({ providedIn: 'root' })
export class OfficeApi {
  private readonly http = inject(HttpClient);

  session(): Observable<SessionView> {
    return this.http.get<SessionView>(`${API}/session`);
  }
  signIn(request: SignInRequest): Observable<SessionView> {
    return this.http.post<SessionView>(`${API}/session`, request);
  }
  signOut(): Observable<void> {
    return this.http.delete<void>(`${API}/session`);
  }

  packs(): Observable<readonly PackView[]> {
    return this.http.get<readonly PackView[]>(`${API}/rule-packs`);
  }
  localities(): Observable<readonly LocalityView[]> {
    return this.http.get<readonly LocalityView[]>(`${API}/localities`);
  }

  dueList(query: DueListQuery): Observable<DueListAnswer> {
    return this.http
      .get<DueListPage | DueListPending>(`${API}/due-list`, { params: paramsOf({ ...query }), observe: 'response' })
      .pipe(map(readDueList));
  }

  people(q: string): Observable<readonly PersonHit[]> {
    return this.http.get<readonly PersonHit[]>(`${API}/people`, { params: paramsOf({ q }) });
  }
  person(code: string, asOf: string): Observable<PersonView> {
    return this.http.get<PersonView>(`${API}/people/${part(code)}`, { params: paramsOf({ asOf }) });
  }
  findings(code: string, asOf: string, pack: string | undefined): Observable<readonly FindingView[]> {
    return this.http.get<readonly FindingView[]>(`${API}/people/${part(code)}/findings`, { params: paramsOf({ asOf, pack }) });
  }

  job(id: string): Observable<JobView> {
    return this.http.get<JobView>(`${API}/jobs/${part(id)}`);
  }
  cancelJob(id: string): Observable<unknown> {
    return this.http.delete(`${API}/jobs/${part(id)}`);
  }

  proposals(): Observable<readonly ProposalLine[]> {
    return this.http.get<readonly ProposalLine[]>(`${API}/proposals`);
  }
  proposal(id: string): Observable<ProposalView> {
    return this.http.get<ProposalView>(`${API}/proposals/${part(id)}`);
  }
  /** The key is made once per form, so that a second click or a lost answer never starts a second run. */
  startProposal(request: ProposalRequest, idempotencyKey: string): Observable<ProposalStarted> {
    return this.http.post<ProposalStarted>(`${API}/proposals`, request, { headers: { 'idempotency-key': idempotencyKey } });
  }
  draftDecisions(proposal: string, request: DraftRequest): Observable<readonly DecisionLine[]> {
    return this.http.post<readonly DecisionLine[]>(`${API}/proposals/${part(proposal)}/decisions`, request);
  }

  record(query: { before: string | undefined; table: string; person: string; actor: string }): Observable<readonly RecordLine[]> {
    return this.http.get<readonly RecordLine[]>(`${API}/record`, { params: paramsOf(query) });
  }
  verifyRecord(): Observable<RecordVerification> {
    return this.http.get<RecordVerification>(`${API}/record/verification`);
  }
  users(): Observable<readonly UserView[]> {
    return this.http.get<readonly UserView[]>(`${API}/users`);
  }
  createUser(request: NewUserRequest): Observable<SetupCode> {
    return this.http.post<SetupCode>(`${API}/users`, request);
  }
  setDisabled(username: string, disabled: boolean): Observable<unknown> {
    return this.http.put(`${API}/users/${part(username)}/disabled`, { disabled });
  }
  resetPassword(username: string): Observable<SetupCode> {
    return this.http.post<SetupCode>(`${API}/users/${part(username)}/reset`, {});
  }
  setPassword(request: PasswordRequest): Observable<unknown> {
    return this.http.post(`${API}/password`, request);
  }

  pack(code: string, asOf: string): Observable<PackDetail> {
    return this.http.get<PackDetail>(`${API}/rule-packs/${part(code)}`, { params: paramsOf({ asOf }) });
  }
  legalBases(): Observable<readonly LegalBasisView[]> {
    return this.http.get<readonly LegalBasisView[]>(`${API}/legal-bases`);
  }
  unit(code: string, asOf: string): Observable<UnitView> {
    return this.http.get<UnitView>(`${API}/units/${part(code)}`, { params: paramsOf({ asOf }) });
  }
}

function readDueList(response: HttpResponse<DueListPage | DueListPending>): DueListAnswer {
  const body = response.body;
  if (body && 'job' in body) return { kind: 'pending', job: body.job };
  if (body) return { kind: 'page', page: body };
  throw new Error('the due list came back empty');
}

/** Where the browser itself fetches a paper. */
export function paperUrl(decision: string, form: 'html' | 'docx' | 'pdf'): string {
  return `${API}/decisions/${part(decision)}/paper.${form}`;
}
