import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EyeOff } from 'lucide';
import type { PriorityResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { DisagreementMark } from './disagreement-mark';
import type { ProjectorStep } from './projector-steps';
import { RatingStrip } from './rating-strip';
import { ResultWords } from './result-words';
import { TermCloud } from './term-cloud';
import { termRows } from './term-rows';
import { WithheldMark } from './withheld-mark';

/** Texts with more letters are set smaller, so that two lines have room for them. */
const LONG = 110;
/** So many terms stand beside the cloud. */
const BESIDE = 10;

/** One screen of results: a part of a ranking, or the terms. */
@Component({
  selector: 'gb-projector-result',
  imports: [DisagreementMark, Icon, RatingStrip, TermCloud, TranslocoPipe, WithheldMark],
  templateUrl: './projector-result.html',
  styleUrl: './projector-result.scss',
})
export class ProjectorResult {
  protected readonly words = inject(ResultWords);
  protected readonly format = inject(FigureFormat);

  readonly result = input.required<PriorityResult>();
  readonly step = input.required<ProjectorStep>();

  /** The finding on the first screen of a question; which part of the ranking it is on the others. */
  protected readonly heading = computed(() => {
    const result = this.result();
    const step = this.step();
    if (step.kind === 'importance') return this.words.importance(result);
    if (step.kind === 'pick') return step.rows.length === 0 ? (result.pickOne ?? '') : this.words.pick(result.options, result.picked ?? 0);
    return result.terms === null || result.terms.items.length === 0 ? (result.openQuestion ?? '') : this.words.terms(result.terms);
  });
  protected readonly terms = computed(() => termRows(this.result().terms?.items ?? []));
  protected readonly beside = BESIDE;
  protected readonly long = LONG;
  protected readonly withheld = EyeOff;
}
