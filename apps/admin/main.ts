import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { MATERIAL_ANIMATIONS, MAT_RIPPLE_GLOBAL_OPTIONS } from '@angular/material/core';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { sendCsrfToken, signInAgainWhenExpired } from './api/interceptors.ts';
import { provideLanguages } from './i18n/languages.ts';
import { routes } from './routes.ts';
import { App } from './shell/app.ts';
import { RoomTitles } from './shell/titles.ts';

bootstrapApplication(App, {
  providers: [
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch(), withInterceptors([signInAgainWhenExpired, sendCsrfToken])),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideLanguages(),
    { provide: TitleStrategy, useExisting: RoomTitles },
    { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
    { provide: MAT_RIPPLE_GLOBAL_OPTIONS, useValue: { disabled: true } },
  ],
}).catch((error: unknown) => {
  document.body.textContent = `Không mở được trang. ${String(error)}`;
});
