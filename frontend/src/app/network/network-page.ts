import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Grid3x3, List, Waypoints } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { askedDay } from '../shell/as-of';
import { Context } from '../shell/context';
import { ListFilters, type FilterChoice } from '../shell/list-filters';
import { ReferenceNames } from '../shell/reference-names';
import { SECTORS } from '../shell/sectors';
import { DayField } from '../ui/day-field';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ViewTabs } from '../ui/view-tabs';
import { FindingList } from './finding-list';
import { NetworkApi } from './network-api';
import { NetworkFacts } from './network-facts';
import { modeOf, MODES, NETWORK } from './network-filter';
import { NetworkGraph } from './network-graph';
import { NetworkLead } from './network-lead';
import { NetworkLegend } from './network-legend';
import { NetworkList } from './network-list';
import { NetworkMatrix } from './network-matrix';
import { sortingOf } from './network-order';
import { NodeCard } from './node-card';
import { OutsideList } from './outside-list';
import { relatedPlaces } from './related-places';
import { drawnTies, MOST_ON_REQUEST, shownNetwork, tiesByNode, tiesOf } from './shown-network';

const VIEWS = ['bild', 'liste', 'matrix'] as const;
/** So many rows stand there before the others are asked for. */
const FIRST_ROWS = 60;

/** Netzwerk: what is remarkable about who is linked with whom on a day, and the same network as picture, list and matrix. All of it stands in the address. */
@Component({
  selector: 'gb-network-page',
  imports: [
    DayField,
    EmptyState,
    FindingList,
    ListFilters,
    LoadFailed,
    Loading,
    NetworkFacts,
    NetworkGraph,
    NetworkLead,
    NetworkLegend,
    NetworkList,
    NetworkMatrix,
    NodeCard,
    OutsideList,
    RouterLink,
    TranslocoPipe,
    ViewTabs,
  ],
  host: { class: 'gb-page' },
  templateUrl: './network-page.html',
  styleUrls: ['../ui/list-page.scss', './network-page.scss'],
})
export class NetworkPage {
  readonly #api = inject(NetworkApi);
  readonly #router = inject(Router);
  readonly #names = inject(ReferenceNames);
  readonly #focus = focusNext();
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(Words);
  protected readonly today = today();
  protected readonly filterWords = NETWORK;
  protected readonly views = VIEWS;
  protected readonly modes = MODES;
  protected readonly icons = { bild: Waypoints, liste: List, matrix: Grid3x3 };

  // The query of the address; the place is that of all pages.
  readonly asOf = input<string>();
  readonly text = input<string>();
  readonly sector = input<string>();
  readonly field = input<string>();
  readonly ansicht = input<string>();
  readonly netz = input<string>();
  readonly sort = input<string>();
  readonly knoten = input<string>();
  /** `alle` where also weak ties are drawn that would be too many. */
  readonly linien = input<string>();

  /** The past day as of which the page is: that of the address, else the last one of the chosen quarter. */
  protected readonly day = computed(() => askedDay(this.asOf(), this.context.chosenQuarter(), this.today));
  protected readonly filter = computed(() => NETWORK.read({ text: this.text(), sector: this.sector(), field: this.field() }));
  protected readonly view = computed(() => VIEWS.find((view) => view === this.ansicht()) ?? 'bild');
  protected readonly mode = computed(() => modeOf(this.netz()));
  protected readonly sorting = computed(() => sortingOf(this.sort()));

  protected readonly loaded = this.#api.network(() => this.day());
  protected readonly network = lastLoaded(this.loaded);
  protected readonly byId = computed(() => new Map(this.network()?.nodes.map((node) => [node.id, node])));

  // Which districts belong together is asked only where a place narrows.
  readonly #districts = this.#api.places(() => this.context.district());
  readonly #place = computed(() => {
    const ref = this.context.place()?.ref;
    return this.context.district() === undefined || ref === undefined ? undefined : relatedPlaces(this.#districts.value().items, ref);
  });

  readonly #allTies = computed(() => {
    const network = this.network();
    return network === undefined ? [] : tiesOf(network, this.mode());
  });
  protected readonly shown = computed(() => {
    const network = this.network();
    return network === undefined ? undefined : shownNetwork(network, this.#allTies(), this.mode(), this.filter(), this.#place());
  });
  protected readonly ties = computed(() => tiesByNode(this.shown()?.ties ?? []));
  protected readonly mostOnRequest = MOST_ON_REQUEST;
  protected readonly drawn = computed(() => {
    const { nodes = [], ties: all = [] } = this.shown() ?? {};
    const strong = drawnTies(all);
    const { ties, from } = this.linien() === 'alle' && all.length <= MOST_ON_REQUEST ? { ties: all, from: 1 } : strong;
    const ends = new Set(ties.flatMap(({ a, b }) => [a, b]));
    return {
      ties,
      from,
      all: all.length,
      /** How many are drawn unless all are asked for. */
      strong: strong.ties.length,
      nodes: nodes.filter(({ id }) => ends.has(id)).toSorted((a, b) => b.betweenness - a.betweenness),
    };
  });
  /** Organisations in no body, of those that are shown. */
  protected readonly outside = computed(() =>
    (this.shown()?.nodes ?? []).filter((node) => node.kind === 'organisation' && node.inBodies === 0),
  );
  protected readonly chosen = computed(() => {
    const node = this.byId().get(this.knoten() ?? '');
    return node === undefined || this.shown()?.nodes.includes(node) !== true ? undefined : node;
  });

  /** Rows of list or matrix, as far as they go. */
  protected readonly rows = computed(() => {
    const nodes = this.shown()?.nodes ?? [];
    if (this.view() === 'liste') return nodes.length;
    return nodes.filter(({ id, kind }) => this.ties().has(id) && (this.mode() !== 'beide' || kind === 'organisation')).length;
  });
  /** The most rows; begins anew with another view or network. */
  protected readonly most = linkedSignal({ source: () => [this.view(), this.mode(), this.filter()], computation: () => FIRST_ROWS });

  protected readonly choices = computed<readonly FilterChoice[]>(() => [
    {
      name: 'sector',
      label: this.words.say('network.filter.sector'),
      options: SECTORS.map((word) => ({ word, text: this.words.say(`organisations.sector.${word}`) })),
    },
    {
      name: 'field',
      label: this.words.say('network.filter.field'),
      options: this.#names.fields().map(({ code, name }) => ({ word: code, text: name })),
    },
  ]);

  /** What links take along: they show the same day. */
  protected readonly params = computed(() => {
    const day = this.day();
    return { ...this.context.params(), ...(day === undefined ? {} : { asOf: day }) };
  });
  /** Says what is shown, for whoever does not see the picture. */
  protected readonly spoken = computed(() => {
    const { nodes = [], ties = [] } = this.shown() ?? {};
    const mode = this.mode();
    return [
      ...(mode === 'organisationen' ? [] : [this.words.count('network.bodies', nodes.filter(({ kind }) => kind === 'body').length)]),
      ...(mode === 'gremien'
        ? []
        : [this.words.count('network.organisations', nodes.filter(({ kind }) => kind === 'organisation').length)]),
      this.words.count('network.ties', ties.length),
    ].join(', ');
  });

  protected ofChosen(id: string) {
    return this.ties().get(id) ?? new Map<string, never>();
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected setMode({ target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.narrow({ netz: value === MODES[0] ? null : value });
  }

  /** Today stands in the address as nothing, and a quarter that is over must not bring its last day back. */
  protected show(day: string): void {
    this.narrow(day === this.today ? { asOf: null, quarter: null } : { asOf: day });
  }

  /** Draws weak ties, too, or leaves them out again. The button is not there any more: the picture is what the focus goes to. */
  protected drawAll(all: boolean): void {
    this.narrow({ linien: all ? 'alle' : null });
    this.#focus('gb-network-graph [role=application]');
  }

  protected showMore(): void {
    this.most.set(Infinity);
  }
}
