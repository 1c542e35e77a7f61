import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Discussion, DiscussionList } from '#contract/agenda-item.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Session } from '../shell/session';
import { FollowChip } from '../ui/follow-chip';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';

/**
 * "Beraten in": in which meetings a measure, a recommendation or an indicator was or will be discussed, and what was decided. Nothing is asked
 * or drawn for those who may not read of bodies.
 */
@Component({
  selector: 'gb-discussed-in',
  imports: [FollowChip, LoadFailed, Loading, RouterLink, TranslocoPipe],
  template: `
    @if (session.may('network.read')) {
      <h2>{{ 'discussions.title' | transloco }}</h2>
      @if (resource.error(); as error) {
        <gb-load-failed [error]="error" (retry)="resource.reload()" />
      } @else if (shown(); as list) {
        <ul class="gb-plain">
          @for (it of list.items; track it.item.id) {
            <li>
              <a queryParamsHandling="replace" [routerLink]="['/sitzungen', it.meeting.id]" [queryParams]="context.params()">{{
                'discussions.meeting' | transloco: { body: it.body.name, date: format.date(it.meeting.heldOn) }
              }}</a>
              <span class="gb-small-line">{{ it.item.title }} · {{ stateOf(it) | transloco }}</span>
              @if (it.decisions.length > 0) {
                <ul class="gb-plain decisions">
                  @for (decision of it.decisions; track decision.code) {
                    <li>
                      <a queryParamsHandling="replace" [routerLink]="['/beschluesse', decision.code]" [queryParams]="context.params()">{{
                        decision.code
                      }}</a>
                      <gb-follow-chip [state]="decision.state" [overdue]="decision.overdue" />
                      <span class="wording">{{ decision.wording }}</span>
                    </li>
                  }
                </ul>
              }
            </li>
          } @empty {
            <li class="gb-muted">{{ 'discussions.none' | transloco }}</li>
          }
        </ul>
      } @else {
        <gb-loading [lines]="2" [label]="'discussions.loading' | transloco" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-block-end: var(--gb-space-2);
    }
    :host > ul {
      display: grid;
      gap: var(--gb-space-3);
    }
    a {
      display: inline-block;
      min-block-size: 24px;
      overflow-wrap: anywhere;
    }
    .decisions {
      margin-block-start: var(--gb-space-1);
      padding-inline-start: var(--gb-space-4);
      border-inline-start: 2px solid var(--gb-line);
    }
    .decisions li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--gb-space-2);
      padding-block: var(--gb-space-1);
    }
    .wording {
      display: -webkit-box;
      flex: 1 1 100%;
      overflow: hidden;
      font-size: var(--gb-size-s);
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
  `,
})
export class DiscussedIn {
  /** What the page is about. */
  readonly of = input.required<'measure' | 'recommendation' | 'indicator'>();
  readonly code = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly resource = httpResource<DiscussionList>(() =>
    this.session.may('network.read') ? { url: '/api/v1/discussions', params: { [this.of()]: this.code() } } : undefined,
  );
  protected readonly shown = lastLoaded(this.resource);

  /** What came of it, also where only a decision tells that; of a meeting that was not held, that. Answers a key. */
  protected stateOf({ meeting, outcome, decisions }: Discussion): string {
    if (meeting.state !== 'held') return `discussions.state.${meeting.state}`;
    const said = outcome ?? (decisions.some(({ kind }) => kind === 'decision') ? 'decision' : decisions[0]?.kind);
    return said === undefined ? 'discussions.state.noOutcome' : `discussions.outcome.${said}`;
  }
}
