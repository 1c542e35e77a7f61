import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Circle, MailCheck, MailQuestionMark, MailWarning, RefreshCw, type IconNode } from 'lucide';
import type { InvitationState } from '#contract/calendar.ts';
import { Icon } from '../ui/icon';

const ICONS: Readonly<Record<InvitationState, IconNode>> = {
  not_sent: Circle,
  sent: MailCheck,
  outdated: RefreshCw,
  failed: MailWarning,
  no_address: MailQuestionMark,
};

/** How the invitation of somebody stands: always icon and word. */
@Component({
  selector: 'gb-invitation-mark',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'state()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'calendars.invitation.' + state() | transloco }}`,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      border: 1px solid var(--gb-line-strong);
      color: var(--gb-ink);
    }
    :host(.sent) {
      border-color: transparent;
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
    :host(.outdated),
    :host(.no_address) {
      border: 1px dashed var(--gb-state-watch-mark);
      color: var(--gb-state-watch);
    }
    :host(.failed) {
      border-color: transparent;
      background: var(--gb-state-off-track-wash);
      color: var(--gb-state-off-track);
    }
  `,
})
export class InvitationMark {
  readonly state = input.required<InvitationState>();

  protected readonly icon = computed(() => ICONS[this.state()]);
}
