import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Place } from '../shell/place.ts';
import { Icon } from './icon.ts';

/** Back to the list as it was left, filters and page included; to `to` when the page was opened by its address. */
@Component({
  selector: 'app-go-back',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="btn bare" (click)="go()"><app-icon name="back" />{{ 'common.back' | transloco }}</button>`,
  styles: `:host { display: block; margin: -4px 0 4px -8px; }`,
})
export class GoBack {
  readonly to = input.required<string>();
  private readonly location = inject(Location);
  private readonly router = inject(Router);
  private readonly place = inject(Place);

  protected go(): void {
    const came = this.router.lastSuccessfulNavigation()?.previousNavigation;
    if (came) this.location.back();
    else void this.router.navigate([this.to()], { queryParams: this.place.along() });
  }
}
