import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from './format/figure-format';
import { sendKeptReports } from './measures/kept-reports';
import { followAppearance } from './shell/appearance';
import { Context } from './shell/context';
import { ContextBar } from './shell/context-bar';
import { Navigation } from './shell/navigation';
import { announcePageChanges } from './shell/page-changes';
import { followLanguage } from './shell/page-language';
import { OfflineBar } from './ui/offline-bar';

/** The frame of all pages: skip link, navigation, context bar, content, foot. A page that stands alone has the content only. */
@Component({
  selector: 'gb-root',
  imports: [ContextBar, Navigation, OfflineBar, RouterOutlet, TranslocoPipe],
  templateUrl: './app.html',
  styleUrl: './app.scss',
  host: { '[class.alone]': 'standsAlone()' },
})
export class App {
  protected readonly format = inject(FigureFormat);
  readonly #context = inject(Context);
  protected readonly installation = this.#context.installation;
  protected readonly standsAlone = this.#context.standsAlone;
  protected readonly announcement = announcePageChanges();

  constructor() {
    followLanguage();
    followAppearance();
    sendKeptReports();
  }

  /** Goes to the content without a change of address, which would be one more step back. */
  protected skip(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
