import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EyeOff } from 'lucide';
import { LanguageSwitch } from '../shell/language-switch';
import { refusalOf } from '../shell/refusal';
import { DemoMark } from '../ui/demo-mark';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { BallotBox } from './ballot-box';
import { DeviceVote } from './device-vote';
import { nameOfLink } from './kept-vote';
import { lookAgain } from './look-again';
import { PriorityRoundApi } from './priority-round-api';

/** The ballot paper behind a one-time link: for a phone in a hall, without signing in and without other pages. */
@Component({
  selector: 'gb-linked-ballot-page',
  imports: [BallotBox, DemoMark, Icon, LanguageSwitch, LoadFailed, Loading, TranslocoPipe],
  templateUrl: './linked-ballot-page.html',
  styleUrl: './linked-ballot-page.scss',
})
export class LinkedBallotPage {
  readonly #api = inject(PriorityRoundApi);
  protected readonly secret = EyeOff;

  /** From the address. */
  readonly token = input.required<string>();

  protected readonly paper = this.#api.linkedPaper(() => this.token());
  protected readonly known = lastLoaded(this.paper);
  /** Links that never were, that were made void and that were typed wrongly are not told apart. */
  protected readonly unknown = computed(() => [400, 404].includes(refusalOf(this.paper.error())?.status ?? 0));

  protected readonly vote = new DeviceVote({
    name: () => nameOfLink(this.token()),
    paper: () => this.known(),
    // Nobody can tell which vote came by which link.
    known: () => null,
    keepsCounted: true,
    send: (ballot, key) => this.#api.voteByLink(this.token(), { ...ballot, key }),
  });

  readonly #reason = computed(() => this.vote.refusal()?.issues[0]?.code);
  /** Whether somebody has voted with the link from another device. Until the program runs, nobody knows whether it was this one. */
  protected readonly elsewhere = computed(() => {
    if (this.#reason() === 'link_used' || this.#reason() === 'key_used') return 'yes';
    if (this.known()?.used !== true || this.vote.own()) return 'no';
    return this.vote.ready() ? 'yes' : 'unsure';
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
