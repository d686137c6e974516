import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty } from '../parts/states.ts';

@Component({
  selector: 'app-nowhere',
  imports: [Empty, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="page">
    <app-empty [title]="'shell.nowhere' | transloco" [next]="'shell.nowhereNext' | transloco">
      <a class="btn" routerLink="/">{{ 'shell.toStart' | transloco }}</a>
    </app-empty>
  </section>`,
})
export class Nowhere {}
