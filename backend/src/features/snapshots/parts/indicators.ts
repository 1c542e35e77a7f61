import type { IndicatorReadModel } from '../../indicators/indicator-read-model.ts';
import type { FrozenRow, SnapshotPart } from '../snapshot.ts';

/** The catalogue with the targets. */
export class IndicatorsPart implements SnapshotPart {
  readonly name = 'indicators';
  readonly #indicators: IndicatorReadModel;

  constructor(indicators: IndicatorReadModel) {
    this.#indicators = indicators;
  }

  async rows(): Promise<FrozenRow[]> {
    const [indicators, targets] = await Promise.all([this.#indicators.list({}), this.#indicators.allTargets()]);
    return indicators.map((indicator) => ({
      key: indicator.code,
      content: { ...indicator, targets: targets.get(indicator.code) ?? [] },
    }));
  }
}
