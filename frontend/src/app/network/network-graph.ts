import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { GraphChart } from 'echarts/charts';
import { LabelLayout } from 'echarts/features';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { NetworkNode } from '#contract/network.ts';
import { networkLayout } from './network-layout';
import { networkOptions } from './network-options';
import type { Tie } from './shown-network';

use([GraphChart, LabelLayout, SVGRenderer]);

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The network as a picture. Pointer and arrow keys choose a node, which the page then tells about; Escape lets it go. Only for the browser: put it into
 * a `@defer` block.
 */
@Component({
  selector: 'gb-network-graph',
  imports: [TranslocoPipe],
  template: `
    <div
      #plot
      class="plot"
      tabindex="0"
      role="application"
      [attr.aria-roledescription]="'charts.chart' | transloco"
      [attr.aria-label]="'network.graph.byKeys' | transloco: { label: label() }"
      (keydown)="move($event)"
    ></div>
  `,
  styles: `
    .plot {
      block-size: clamp(24rem, 62vh, 40rem);
      inline-size: 100%;
      border: 1px solid var(--gb-line);
      border-radius: var(--gb-radius);
      background: var(--gb-surface);
    }
  `,
})
export class NetworkGraph {
  /** Those with a tie, in the order in which the keys go through them. */
  readonly nodes = input.required<readonly NetworkNode[]>();
  readonly ties = input.required<readonly Tie[]>();
  /** What a screen reader calls the picture. */
  readonly label = input.required<string>();
  readonly chosen = input<string | null>(null);
  /** Id of the node that was chosen, null when none is any more. */
  readonly choose = output<string | null>();

  private readonly plot = viewChild.required<ElementRef<HTMLElement>>('plot');
  readonly #chart = signal<EChartsType | undefined>(undefined);
  // The observer tells its size once more at the beginning: the same room must not be drawn twice.
  readonly #room = signal({ width: 640, height: 480 }, { equal: (a, b) => a.width === b.width && a.height === b.height });
  readonly #aspect = computed(() => (this.#room().width < 560 ? 0.8 : 1.6));
  // Places follow from nodes and ties alone: choosing one moves nothing.
  readonly #spots = linkedSignal(() =>
    networkLayout(
      this.nodes().map(({ id }) => id),
      this.ties(),
      this.#aspect(),
    ),
  );

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const plot = this.plot().nativeElement;
      const measure = () => ({ width: plot.clientWidth, height: plot.clientHeight });
      this.#room.set(measure());
      const chart = init(plot, null, { renderer: 'svg', ...measure() });
      chart.on('click', ({ data }) => {
        const { id } = data as { readonly id?: string };
        if (id !== undefined) this.choose.emit(id === this.chosen() ? null : id);
      });
      const resize = new ResizeObserver(() => {
        if (plot.clientWidth === 0) return;
        const { width, height } = measure();
        if (chart.getWidth() !== width || chart.getHeight() !== height) chart.resize({ width, height });
        this.#room.set(measure());
      });
      resize.observe(plot);
      destroyed.onDestroy(() => {
        resize.disconnect();
        chart.dispose();
      });
      this.#chart.set(chart);
    });
    effect(() => {
      const chart = this.#chart();
      if (chart === undefined) return;
      const { width, height } = this.#room();
      const picture = { nodes: this.nodes(), ties: this.ties(), spots: this.#spots(), chosen: this.chosen() };
      chart.setOption(networkOptions(picture, width, height), { notMerge: true });
    });
  }

  protected move(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.choose.emit(null);
    const step = STEPS[event.key];
    const nodes = this.nodes();
    if (step === undefined || nodes.length === 0) return;
    event.preventDefault();
    const at = nodes.findIndex(({ id }) => id === this.chosen());
    const next = at === -1 ? (step > 0 ? 0 : nodes.length - 1) : (at + step + nodes.length) % nodes.length;
    this.choose.emit(nodes[next]?.id ?? null);
  }
}
