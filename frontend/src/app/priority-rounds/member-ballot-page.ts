import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EyeOff } from 'lucide';
import { refusalOf } from '../shell/refusal';
import { Session } from '../shell/session';
import { DemoMark } from '../ui/demo-mark';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { BallotBox } from './ballot-box';
import { DeviceVote } from './device-vote';
import { nameOfMember } from './kept-vote';
import { lookAgain } from './look-again';
import { PriorityRoundApi } from './priority-round-api';

/** The ballot paper of a member who is signed in, with the own vote. */
@Component({
  selector: 'gb-member-ballot-page',
  imports: [BallotBox, DemoMark, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a [routerLink]="['/priorisierungen', code()]">{{ 'ballot.toRound' | transloco }}</a>
      @if (known()?.demo) {
        <gb-demo-mark />
      }
    </p>
    @if (otherWay()) {
      <h1>{{ 'ballot.title' | transloco }}</h1>
      <p class="gb-lead">{{ 'ballot.otherWay' | transloco }}</p>
    } @else if (known(); as asked) {
      <gb-ballot-box [paper]="asked" [vote]="vote">
        <p class="secret">
          <gb-icon [shape]="secret" />
          <span>{{ 'ballot.secretOfMember' | transloco }}</span>
        </p>
        <p reload>
          <button type="button" class="gb-button" (click)="paper.reload()">{{ 'ballot.lookAgain' | transloco }}</button>
        </p>
      </gb-ballot-box>
    } @else if (paper.error(); as error) {
      <gb-load-failed [error]="error" (retry)="paper.reload()" />
    } @else {
      <gb-loading [lines]="6" />
    }
  `,
  styleUrl: './member-ballot-page.scss',
})
export class MemberBallotPage {
  readonly #api = inject(PriorityRoundApi);
  readonly #account = inject(Session).account;
  protected readonly secret = EyeOff;

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly paper = this.#api.ballotPaper(() => this.code());
  protected readonly known = lastLoaded(this.paper);
  /** Whether the round is voted on by links. */
  protected readonly otherWay = computed(() => refusalOf(this.paper.error())?.issues[0]?.code === 'other_way');

  protected readonly vote = new DeviceVote({
    name: () => {
      const account = this.#account()?.id;
      return account === undefined ? undefined : nameOfMember(account, this.code());
    },
    paper: () => this.known(),
    known: () => this.known()?.ballot,
    keepsCounted: false,
    // The account tells the server whose vote it is.
    send: (ballot) => this.#api.vote(this.code(), ballot),
  });

  constructor() {
    lookAgain(
      () => this.known(),
      () => this.paper.reload(),
    );
    // What the server refused says that something has changed meanwhile.
    effect(() => {
      if (this.vote.refusal()?.status === 409) this.paper.reload();
    });
  }
}
