import { inject, Service } from '@angular/core';
import { FigureFormat, type Measure } from '../format/figure-format';
import { Words } from '../format/words';
import type { AttendanceFigures } from './attendance-parts';

const PERCENT: Measure = { unit: 'percent', decimals: 0 };

/** Sentences on who came to meetings. */
@Service()
export class AttendanceWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** The share with what it is of: `78 % (7 von 9 erfassten)`; nothing recorded is said, and never 0 %. */
  share({ held, recorded, present, deputyCame, share }: AttendanceFigures): string {
    if (held === 0) return this.#words.say('attendance.noMeeting');
    if (share === null) return this.#words.say('attendance.notRecorded');
    return this.#words.say('attendance.share', {
      share: this.percent(share),
      came: this.#format.number(present + deputyCame),
      recorded: this.#format.number(recorded),
    });
  }

  /** A share in whole percent. One that is not all is not rounded up to all, nor something down to nothing. */
  percent(share: number): string {
    const whole = Math.round(share);
    const shown = whole === 100 && share < 100 ? 99 : whole === 0 && share > 0 ? 1 : whole;
    return this.#format.figure(shown, PERCENT);
  }

  /** A share in whole percent for a column that is of nothing else; a dash where nothing is recorded. */
  plain(share: number | null): string {
    return share === null ? '–' : this.percent(share);
  }
}
