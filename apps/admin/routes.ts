import type { Routes } from '@angular/router';
import { permitted, signedIn, toFirstRoom } from './shell/guards.ts';

/** Every room is fetched when it is first entered. */
export const routes: Routes = [
  { path: 'sign-in', title: 'signIn.do', loadComponent: () => import('./sign-in/sign-in-page.ts').then((m) => m.SignInPage) },
  { path: 'set-password', title: 'setPassword.title', loadComponent: () => import('./sign-in/set-password-page.ts').then((m) => m.SetPasswordPage) },
  {
    path: 'print/due-list', title: 'print.dueList.title',
    canMatch: [permitted('due-list.read')],
    canActivate: [signedIn],
    loadComponent: () => import('./due-lists/print-page.ts').then((m) => m.DueListPrintPage),
  },
  {
    path: 'print/annex/:code', title: 'annex.title',
    canMatch: [permitted('people.read')],
    canActivate: [signedIn],
    loadComponent: () => import('./explain/annex-page.ts').then((m) => m.AnnexPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell.ts').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [toFirstRoom], children: [] },
      {
        path: 'due-list', title: 'dueLists.title',
        canMatch: [permitted('due-list.read')],
        loadComponent: () => import('./due-lists/due-list-page.ts').then((m) => m.DueListPage),
      },
      {
        path: 'people', title: 'people.title',
        canMatch: [permitted('people.read')],
        children: [
          { path: '', loadComponent: () => import('./people/people-page.ts').then((m) => m.PeoplePage) },
          { path: ':code', loadComponent: () => import('./people/person-page.ts').then((m) => m.PersonPage) },
        ],
      },
      {
        path: 'proposals', title: 'proposals.title',
        canMatch: [permitted('proposals.read')],
        children: [
          { path: '', loadComponent: () => import('./proposals/proposals-page.ts').then((m) => m.ProposalsPage) },
          { path: ':id', loadComponent: () => import('./proposals/proposal-page.ts').then((m) => m.ProposalPage) },
        ],
      },
      {
        path: 'decisions', title: 'decisions.title',
        canMatch: [permitted('decisions.read')],
        children: [
          { path: '', loadComponent: () => import('./decisions/decisions-page.ts').then((m) => m.DecisionsPage) },
          { path: 'new', title: 'decisions.new.title', canMatch: [permitted('decisions.draft')], loadComponent: () => import('./decisions/new-decision-page.ts').then((m) => m.NewDecisionPage) },
          { path: ':id', loadComponent: () => import('./decisions/decision-page.ts').then((m) => m.DecisionPage) },
        ],
      },
      {
        path: 'word-templates', title: 'wordTemplates.title',
        canMatch: [permitted('decisions.read')],
        children: [
          { path: '', loadComponent: () => import('./word-templates/word-templates-page.ts').then((m) => m.WordTemplatesPage) },
          { path: 'tags', title: 'wordTemplates.dictionary', loadComponent: () => import('./word-templates/tag-dictionary-page.ts').then((m) => m.TagDictionaryPage) },
          { path: ':id', loadComponent: () => import('./word-templates/word-template-page.ts').then((m) => m.WordTemplatePage) },
        ],
      },
      { path: 'issuing-bodies', title: 'decisions.bodies.title', canMatch: [permitted('decisions.read')], loadComponent: () => import('./decisions/issuing-bodies-page.ts').then((m) => m.IssuingBodiesPage) },
      { path: 'units/:code', title: 'units.title', canMatch: [permitted('units.read')], loadComponent: () => import('./units/unit-page.ts').then((m) => m.UnitPage) },
      {
        path: 'rulebook', title: 'rulebook.title',
        canMatch: [permitted('rules.read')],
        children: [
          { path: '', loadComponent: () => import('./rulebook/rulebook-page.ts').then((m) => m.RulebookPage) },
          { path: 'cases', title: 'rulebook.cases.title', loadComponent: () => import('./rulebook/cases-page.ts').then((m) => m.CasesPage) },
          { path: 'bench', title: 'rulebook.bench.title', loadComponent: () => import('./rulebook/bench-page.ts').then((m) => m.BenchPage) },
          { path: 'what-if', title: 'rulebook.whatIf.title', canMatch: [permitted('due-list.read')], loadComponent: () => import('./rulebook/what-if-page.ts').then((m) => m.WhatIfPage) },
          { path: 'what-if/:id', title: 'rulebook.whatIf.title', canMatch: [permitted('due-list.read')], loadComponent: () => import('./rulebook/comparison-page.ts').then((m) => m.ComparisonPage) },
        ],
      },
      { path: 'legal-bases', title: 'bases.title', canMatch: [permitted('rules.read')], loadComponent: () => import('./rulebook/legal-bases-page.ts').then((m) => m.LegalBasesPage) },
      {
        path: 'imports', title: 'imports.title',
        canMatch: [permitted('data.import')],
        children: [
          { path: '', loadComponent: () => import('./imports/imports-page.ts').then((m) => m.ImportsPage) },
          { path: 'batches/:id', loadComponent: () => import('./imports/batch-page.ts').then((m) => m.BatchPage) },
          { path: ':id', loadComponent: () => import('./imports/import-page.ts').then((m) => m.ImportPage) },
        ],
      },
      { path: 'record', title: 'record.title', canMatch: [permitted('record.read')], loadComponent: () => import('./record/record-page.ts').then((m) => m.RecordPage) },
      { path: 'users', title: 'users.title', canMatch: [permitted('users.manage')], loadComponent: () => import('./users/users-page.ts').then((m) => m.UsersPage) },
      { path: '**', loadComponent: () => import('./shell/nowhere.ts').then((m) => m.Nowhere) },
    ],
  },
];
