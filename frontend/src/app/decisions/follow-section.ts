import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Archive, CircleCheckBig, MessageSquarePlus, RotateCcw } from 'lucide';
import type { DecisionDetail, FollowState } from '#contract/decision.ts';
import { keptFor } from '../shell/kept-for';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { DecisionApi } from './decision-api';
import { FollowForm, type FollowDeed, type FollowEntry } from './follow-form';
import { StepList } from './step-list';

const ICONS = { done: CircleCheckBig, dropped: Archive, reopen: RotateCcw, note: MessageSquarePlus };
const STATES: Readonly<Record<FollowDeed, FollowState>> = { done: 'done', dropped: 'dropped', reopen: 'open', note: 'open' };

/** How a decision was followed up, and how it goes on. */
@Component({
  selector: 'gb-follow-section',
  imports: [FollowForm, FormMessage, Icon, StepList, TranslocoPipe],
  template: `
    @if (decision().steps.length > 0) {
      <gb-step-list [steps]="decision().steps" />
    } @else {
      <p class="gb-muted">{{ 'decisions.step.none' | transloco }}</p>
    }
    @if (done(); as deed) {
      <gb-form-message kind="done">{{ 'decisions.follow.' + deed + '.said' | transloco }}</gb-form-message>
    }
    @if (opened(); as deed) {
      <gb-follow-form
        [deed]="deed"
        [needsNote]="deed !== 'reopen'"
        [withDay]="true"
        [send]="send"
        (saved)="finish(deed)"
        (closed)="close(deed)"
        (reload)="changed.emit(undefined)"
      />
    } @else if (decision().permitted.follow) {
      <div class="ways gb-no-print">
        @for (deed of deeds(); track deed) {
          <button type="button" class="gb-button" [class.gb-button-primary]="deed === 'done'" [attr.data-deed]="deed" (click)="open(deed)">
            <gb-icon [shape]="icons[deed]" /> {{ 'decisions.follow.' + deed + '.title' | transloco }}
          </button>
        }
      </div>
    } @else if (decision().state === 'open') {
      <p class="gb-small-line">{{ 'decisions.notYours' | transloco }}</p>
    }
  `,
  styleUrl: '../ui/record-section.scss',
})
export class FollowSection {
  readonly #api = inject(DecisionApi);
  readonly #focus = focusNext();
  protected readonly icons = ICONS;

  readonly decision = input.required<DecisionDetail>();
  /** Something else is stored now; what that is, where it is known. */
  readonly changed = output<DecisionDetail | undefined>();

  // What is open at one decision is not at another.
  protected readonly opened = keptFor<string, FollowDeed | undefined>(
    () => this.decision().code,
    () => undefined,
  );
  protected readonly done = keptFor<string, FollowDeed | undefined>(
    () => this.decision().code,
    () => undefined,
  );
  protected readonly deeds = computed<readonly FollowDeed[]>(() =>
    this.decision().state === 'open' ? ['done', 'note', 'dropped'] : ['reopen'],
  );

  #stored: DecisionDetail | undefined;

  protected readonly send = async ({ note, on }: FollowEntry): Promise<void> => {
    const state = STATES[this.opened() ?? 'note'];
    const { code, version } = this.decision();
    this.#stored = await this.#api.follow(code, { version, state, note, ...(state === 'open' ? {} : { on }) });
  };

  protected open(deed: FollowDeed): void {
    this.done.set(undefined);
    this.opened.set(deed);
    this.#focus('gb-record-form :is(input, textarea)');
  }

  protected close(deed: FollowDeed): void {
    this.opened.set(undefined);
    this.#focus(`[data-deed="${deed}"]`);
  }

  protected finish(deed: FollowDeed): void {
    this.opened.set(undefined);
    this.done.set(deed);
    this.changed.emit(this.#stored);
    this.#focus('.ways button');
  }
}
