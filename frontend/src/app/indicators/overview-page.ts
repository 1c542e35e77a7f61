import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InstallationResponse } from '#contract/district.ts';

@Component({
  selector: 'gb-overview-page',
  imports: [TranslocoPipe],
  template: `<h1>{{ 'overview.title' | transloco }}</h1>
    {{ installation.value()?.name?.de }}`,
})
export class OverviewPage {
  protected readonly installation = httpResource<InstallationResponse>(() => '/api/v1/installation');
}
