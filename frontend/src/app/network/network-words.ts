import { inject, Service } from '@angular/core';
import type { NetworkFinding, NetworkNode } from '#contract/network.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import type { Mode } from './network-filter';
import type { Tie } from './shown-network';

/** A part of a sentence: words, or a node that the reader can go to. */
export type Part = { readonly text: string } | { readonly node: NetworkNode };

/** How many names of what is cut off a sentence lists. */
const MOST_NAMES = 3;

/** Sentences and words on networks. */
@Service()
export class NetworkWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #names = inject(ReferenceNames);

  /** What kind of node it is: sector of an organisation, kind of a body. */
  kind(node: NetworkNode): string {
    return this.#words.say(node.kind === 'body' ? `bodies.kind.${node.bodyKind}` : `organisations.sector.${node.sector}`);
  }

  /** What links two, as far as the mode tells: "3 gemeinsame Gremien, 1 gemeinsame Maßnahme". */
  tie({ people, shared, measures }: Tie, mode: Mode): string {
    return [
      ...(shared > 0 ? [this.#words.count(mode === 'gremien' ? 'network.tie.organisations' : 'network.tie.bodies', shared)] : []),
      ...(people > 0 ? [this.#words.count('network.tie.people', people)] : []),
      ...(measures > 0 ? [this.#words.count('network.tie.measures', measures)] : []),
    ].join(', ');
  }

  /** On how many of all shortest ways between two others it lies, in percent. */
  ways(betweenness: number): string {
    return this.#words.say('network.percent', {
      percent: this.#format.number(100 * betweenness, betweenness < 0.0995 && betweenness > 0 ? 1 : 0),
    });
  }

  /** Fields of action by name. */
  fields(codes: readonly string[]): string {
    return codes.map((code) => this.#names.field(code)).join(', ');
  }

  /** A finding as a sentence in parts. */
  sentence(finding: NetworkFinding, nodes: ReadonlyMap<string, NetworkNode>): Part[] {
    const of = (id: string): NetworkNode | undefined => nodes.get(id);
    const body = (code: string): string => `body:${code}`;
    switch (finding.kind) {
      case 'only_link': {
        const cut = finding.cutOff.flat().flatMap((id) => of(id) ?? []);
        const bodies = cut.filter(({ kind }) => kind === 'body');
        const named = bodies.length > 0 ? bodies : cut;
        return this.#parts(`network.finding.only_link.${cut.length === 1 ? 'one' : 'many'}`, {
          node: of(finding.node),
          others: this.#list(named.slice(0, MOST_NAMES), cut.length - Math.min(MOST_NAMES, named.length), 'network.moreOnes'),
        });
      }
      case 'side_by_side':
        return this.#parts('network.finding.side_by_side', {
          a: of(body(finding.bodies[0])),
          b: of(body(finding.bodies[1])),
          fields: this.fields(finding.fields),
        });
      case 'most_shared':
        return this.#parts('network.finding.most_shared', {
          a: of(body(finding.bodies[0])),
          b: of(body(finding.bodies[1])),
          shared: this.#words.count('network.tie.organisations', finding.organisations),
        });
      case 'go_between':
        return this.#parts('network.finding.go_between', { node: of(finding.node), share: this.ways(finding.betweenness) });
      case 'separate': {
        const [first = []] = finding.parts;
        return this.#parts(`network.finding.separate.${finding.parts.length === 1 ? 'one' : 'many'}`, {
          count: this.#format.number(finding.parts.length),
          others: this.#list(
            first.slice(0, MOST_NAMES).flatMap((id) => of(id) ?? []),
            first.length - Math.min(MOST_NAMES, first.length),
          ),
        });
      }
    }
  }

  /** Names one after the other, and how many more there are; the words for these stand in the case that the sentence needs. */
  #list(nodes: readonly NetworkNode[], more: number, words = 'network.more'): Part[] {
    const between = (at: number): string => (at === 0 ? '' : at === nodes.length - 1 && more === 0 ? this.#words.say('network.and') : ', ');
    return [
      ...nodes.flatMap((node, at): Part[] => [{ text: between(at) }, { node }]),
      ...(more > 0 ? [{ text: this.#words.count(words, more) }] : []),
    ];
  }

  /** A text whose values are parts themselves; they stand in it as `{{name}}`. */
  #parts(key: string, values: Readonly<Record<string, NetworkNode | string | readonly Part[] | undefined>>): Part[] {
    const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `\u0001${name}\u0001`]));
    return this.#words
      .say(key, marks)
      .split('\u0001')
      .flatMap((piece, at): readonly Part[] => {
        const value = at % 2 === 1 ? values[piece] : piece;
        if (value === undefined) return [];
        return typeof value === 'string' ? [{ text: value }] : 'id' in value ? [{ node: value }] : value;
      });
  }
}
