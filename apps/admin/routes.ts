import type { Routes } from '@angular/router';
import { permitted, signedIn, toFirstRoom } from './shell/guards.ts';

/** Every room is fetched when it is first entered. */
export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page.ts').then((m) => m.SignInPage) },
  {
    path: 'print/due-list',
    canMatch: [permitted('due-list.read')],
    canActivate: [signedIn],
    loadComponent: () => import('./due-lists/print-page.ts').then((m) => m.DueListPrintPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell.ts').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [toFirstRoom], children: [] },
      {
        path: 'due-list',
        canMatch: [permitted('due-list.read')],
        loadComponent: () => import('./due-lists/due-list-page.ts').then((m) => m.DueListPage),
      },
      { path: '**', loadComponent: () => import('./shell/nowhere.ts').then((m) => m.Nowhere) },
    ],
  },
];
