import { inject, Service } from '@angular/core';
import type { Review, ReviewFacts, ReviewItem, ReviewReason, ReviewState } from '#contract/review.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { TimeLeft } from './time-left';

type Facts<Kind extends ReviewFacts['kind']> = Extract<ReviewFacts, { kind: Kind }>;

/** So many districts are named; of more it is said how many. */
const NAMED_DISTRICTS = 6;
const PERCENT = { unit: 'percent', decimals: 0 } as const;

/** Reasons that stand beside the figure anyway, as icon and word. */
const SAID_BY_CHIP: readonly ReviewReason[] = ['decision-overdue', 'off-track', 'measure-late', 'measure-at-risk', 'report-missing'];

/** Says in words what a review shows. */
@Service()
export class ReviewWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** `7 Punkte sind zu besprechen, 3 entschieden, 60 weitere zum Nachlesen; 24 Minuten bleiben.` */
  lead({ items, frozen }: Pick<Review, 'items' | 'frozen'>, left: TimeLeft | undefined): string {
    if (items.length === 0) return this.#words.say('reviews.lead.nothing');
    const of = (state: ReviewState, chosen: boolean) => items.filter((item) => item.state === state && item.chosen === chosen).length;
    const part = (name: string, count: number): string[] =>
      count === 0 ? [] : [this.#words.say(`reviews.lead.${name}`, { count: this.#format.number(count) })];
    const done = [
      ...(['decided', 'discussed', 'postponed'] as const).flatMap((state) => part(state, of(state, true))),
      ...part('noted', of('noted', false)),
    ];
    if (frozen) return `${[this.#words.count('reviews.lead.stood', items.length), ...done].join(', ')}.`;
    const time = left === undefined ? '' : this.time(left);
    const all = [this.#words.count('reviews.lead.open', of('open', true)), ...done, ...part('rest', of('open', false))].join(', ');
    return time === '' ? `${all}.` : `${all}; ${time}.`;
  }

  /** `5 Indikatoren, 4 Maßnahmen und 4 Beschlüsse, zusammen etwa 57 Minuten. Neben der Tagesordnung bleiben 75 Minuten.` */
  worth({ items, time }: Pick<Review, 'items' | 'time'>): string {
    const chosen = items.filter((item) => item.chosen);
    const minutes =
      time.basis === 'usual'
        ? this.#words.say('reviews.worth.usual', { count: this.#format.number(time.minutes) })
        : this.#words.count('reviews.worth.time', time.minutes);
    if (chosen.length === 0)
      return time.minutes === 0 ? `${minutes} ${this.#words.say('reviews.worth.rest')}` : this.#words.say('reviews.worth.nothing');
    const kinds = [...Map.groupBy(chosen, ({ facts }) => facts.kind)].map(([kind, all]) =>
      this.#words.count(`reviews.worth.kind.${kind}`, all.length),
    );
    const needed = chosen.filter(({ state }) => state === 'open').reduce((sum, item) => sum + item.minutes, 0);
    const list = new Intl.ListFormat(this.#format.language(), { type: 'conjunction' }).format(kinds);
    return `${this.#words.count('reviews.worth.sum', needed, { list })} ${minutes}`;
  }

  /** `hat sich verschlechtert · etwa 5 Minuten`. */
  why({ reason, postponedFrom, chosen, state, minutes }: ReviewItem): string {
    const ofReason = SAID_BY_CHIP.includes(reason) ? '' : this.#words.say(`reviews.reason.${reason}`);
    const why =
      postponedFrom === null ? ofReason : this.#words.say('reviews.postponedFrom', { quarter: this.#format.period(postponedFrom) });
    const time = chosen && state === 'open' ? this.#words.count('reviews.minutes', minutes) : '';
    return [why, time].filter((part) => part !== '').join(' · ');
  }

  /** What was done with an item, and how much is left to do. */
  done({ key, title, state }: ReviewItem, items: readonly ReviewItem[]): string {
    const left = items.filter((item) => item.chosen && item.state === 'open' && item.key !== key).length;
    const name = this.#format.name(title);
    return `${this.#words.say('reviews.done', { name, state: this.#words.say(`reviews.state.${state}`) })} ${this.#words.count('reviews.lead.open', left)}.`;
  }

  /** `24 Minuten bleiben`, `der Zeitplan ist um 5 Minuten überzogen`; empty where the meeting is not going on. */
  time({ minutes }: TimeLeft): string {
    if (minutes === undefined) return '';
    return minutes >= 0 ? this.#words.count('reviews.time.left', minutes) : this.#words.count('reviews.time.over', -minutes);
  }

  /** The figure by which the thing is known, `12,4 % (3. Quartal 2026)`; empty where it has none. */
  figure(facts: ReviewFacts): string {
    switch (facts.kind) {
      case 'indicator':
        return this.#format.figure(facts.value, facts);
      case 'measure':
        return facts.percent === null ? '' : this.#format.figure(facts.percent, PERCENT);
      case 'recommendation':
        return this.#format.figure(facts.percent, PERCENT);
      case 'body':
        return this.#format.number(facts.vacant);
      case 'decision':
        return '';
    }
  }

  /** What the figure is. */
  caption(facts: ReviewFacts): string {
    switch (facts.kind) {
      case 'indicator':
        return facts.period === null ? '' : this.#format.period(facts.period);
      case 'measure':
        return facts.percent === null ? '' : this.#words.say('reviews.caption.measure');
      case 'recommendation':
        return this.#words.say('reviews.caption.recommendation');
      case 'body':
        return this.#words.say('reviews.caption.body', { seats: this.#format.number(facts.seats) });
      case 'decision':
        return '';
    }
  }

  /** What there is to know beside the figure, a sentence each. */
  sentences({ facts }: ReviewItem, compared: Pick<Review, 'quarter' | 'before' | 'yearBefore'>): string[] {
    const { before, yearBefore } = compared;
    switch (facts.kind) {
      case 'indicator':
        return this.#indicator(facts, before, yearBefore);
      case 'measure':
        return this.#measure(facts, compared);
      case 'decision':
        return this.#decision(facts);
      case 'recommendation':
        return [
          this.#points(facts.percent, facts.percentBefore, before),
          this.#points(facts.percent, facts.percentYearBefore, yearBefore),
          this.#words.count('reviews.measures', facts.measures),
        ].filter((sentence) => sentence !== '');
      case 'body':
        return [this.#words.count('reviews.vacant', facts.vacant, { seats: this.#format.number(facts.seats) })];
    }
  }

  /** The course of an indicator for who does not see the line; undefined where there is none to draw. */
  course(facts: Facts<'indicator'>): string | undefined {
    const points = facts.series.filter(({ value }) => value !== null);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || points.length < 2) return undefined;
    return this.#words.say('reviews.course', {
      first: this.#format.figureIn(first.value, facts, first.period),
      last: this.#format.figureIn(last.value, facts, last.period),
    });
  }

  #indicator(facts: Facts<'indicator'>, before: string, yearBefore: string): string[] {
    const { value, quarterBefore, yearBefore: then, assessment, assessmentBefore, assessmentYearBefore } = facts;
    const since = (point: typeof quarterBefore): string =>
      point?.value == null || value === null
        ? ''
        : this.#words.say('reviews.since', {
            change: this.#format.change(value - point.value, facts),
            against: this.#format.against(point.period),
            then: this.#format.figure(point.value, facts),
          });
    const was = (status: typeof assessment, quarter: string): string =>
      status === assessment || status === 'no_data' || status === 'not_assessed'
        ? ''
        : this.#words.say('reviews.assessedBefore', {
            quarter: this.#format.period(quarter),
            assessment: this.#words.say(`ui.assessment.${status}`),
          });
    const changes = [quarterBefore, then?.period === quarterBefore?.period ? null : then].map(since);
    return [
      ...(facts.incomplete ? [this.#words.say('reviews.incomplete')] : []),
      ...(quarterBefore === null && value !== null && !facts.incomplete ? [this.#words.say('reviews.nothingNewer')] : []),
      ...changes,
      was(assessmentBefore, before),
      was(assessmentYearBefore, yearBefore),
      facts.trend !== facts.trendBefore && facts.trend !== 'unclear' && facts.trendBefore !== 'unclear'
        ? this.#words.say('reviews.trend', {
            now: this.#words.say(`reviews.trendWord.${facts.trend}`),
            before: this.#words.say(`reviews.trendWord.${facts.trendBefore}`),
          })
        : '',
      facts.target === null
        ? ''
        : this.#words.say('reviews.target', {
            value: this.#format.figure(facts.target.value, facts),
            date: this.#format.date(facts.target.date),
          }),
      this.#districts(facts),
      facts.commentary === null
        ? ''
        : `„${this.#format.name({ de: facts.commentary.de, en: facts.commentary.en ?? facts.commentary.de })}“`,
    ].filter((sentence) => sentence !== '');
  }

  #districts(facts: Facts<'indicator'>): string {
    const { districtsOffTrack: districts } = facts;
    if (districts.length === 0) return '';
    const names = districts
      .slice(0, NAMED_DISTRICTS)
      .map(({ name, value }) => `${this.#format.name(name)} (${this.#format.figure(value, facts)})`);
    const more = districts.length - names.length;
    const list = more > 0 ? [...names, this.#words.say('reviews.moreDistricts', { count: this.#format.number(more) })] : names;
    return this.#words.count('reviews.districts', districts.length, { names: list.join(', ') });
  }

  #measure(facts: Facts<'measure'>, { quarter, before, yearBefore }: Pick<Review, 'quarter' | 'before' | 'yearBefore'>): string[] {
    const { outlook, percent, percentBefore, percentYearBefore, note, nextStep, organisation, endsOn } = facts;
    return [
      ...this.#statuses(facts, before, yearBefore),
      outlook === null ? this.#words.say('reviews.missing', { quarter: this.#format.period(quarter) }) : '',
      percent === null ? '' : this.#points(percent, percentBefore, before),
      percent === null ? '' : this.#points(percent, percentYearBefore, yearBefore),
      this.#outlook(outlook, facts.outlookBefore, before),
      this.#outlook(outlook, facts.outlookYearBefore, yearBefore),
      note === null ? '' : `„${note}“`,
      nextStep === null ? '' : this.#words.say('reviews.nextStep', { step: nextStep }),
      endsOn === null
        ? this.#words.say('reviews.leadBy', { organisation })
        : this.#words.say('reviews.leadUntil', { organisation, date: this.#format.date(endsOn) }),
    ].filter((sentence) => sentence !== '');
  }

  /** The status, where it was another one. */
  #statuses({ status, statusBefore, statusYearBefore }: Facts<'measure'>, before: string, yearBefore: string): string[] {
    const other = (then: typeof status, quarter: string): string[] =>
      status === null || then === null || then === status
        ? []
        : [
            this.#words.say('reviews.statusBefore', {
              now: this.#words.say(`measure.status.${status}`),
              quarter: this.#format.period(quarter),
              before: this.#words.say(`measure.status.${then}`),
            }),
          ];
    const since = other(statusBefore, before);
    return since.length > 0 ? since : other(statusYearBefore, yearBefore);
  }

  #outlook(outlook: Facts<'measure'>['outlook'], then: typeof outlook, quarter: string): string {
    return then === null || then === outlook
      ? ''
      : this.#words.say('reviews.outlookBefore', {
          quarter: this.#format.period(quarter),
          outlook: this.#words.say(`measure.outlook.${then}`),
        });
  }

  #decision({ body, decidedOn, organisation, dueOn, overdue }: Facts<'decision'>): string[] {
    const due = dueOn === null ? 'reviews.noDue' : overdue ? 'reviews.overdueSince' : 'reviews.dueOn';
    return [
      this.#words.say('reviews.decidedIn', { body, date: this.#format.date(decidedOn) }),
      this.#words.say(due, { date: dueOn === null ? '' : this.#format.date(dueOn) }),
      organisation === null ? this.#words.say('reviews.nobody') : this.#words.say('reviews.responsible', { organisation }),
    ];
  }

  /** `5 Punkte mehr als im 2. Quartal 2026`; empty without a figure to compare. */
  #points(now: number, then: number | null, quarter: string): string {
    if (then === null) return '';
    const points = Math.round(now) - Math.round(then);
    const params = { quarter: this.#format.period(quarter) };
    if (points === 0) return this.#words.say('reviews.points.same', params);
    return this.#words.count(points > 0 ? 'reviews.points.more' : 'reviews.points.less', Math.abs(points), params);
  }
}
