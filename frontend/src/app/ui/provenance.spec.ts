import { outputBinding, signal, inputBinding } from '@angular/core';
import type { ObservationResponse, ProvenanceResponse } from '#contract/indicator.ts';
import { expectNoViolations } from '../../../testing/axe';
import { render, settled } from '../../../testing/render';
import { Provenance } from './provenance';
import { ProvenanceFacts } from './provenance-facts';

const anObservation = (change: Partial<ObservationResponse> = {}): ObservationResponse => ({
  id: '1',
  district: '01',
  level: 'stadtbezirk',
  period: '2024-H2',
  breakdown: {},
  value: 56.1,
  numerator: 220000,
  denominator: 392000,
  flag: 'final',
  origin: 'reported',
  incomplete: false,
  recordedAt: '2026-11-01T10:00:00Z',
  supersededAt: null,
  importId: '7',
  line: 3,
  ...change,
});

const reported: ProvenanceResponse = {
  observation: anObservation(),
  indicator: 'D03',
  method: 'reported',
  importRun: {
    id: '7',
    fileName: 't1-districts-2024-02.csv',
    fileSha256: 'ab'.repeat(32),
    publisher: 'Amt für Statistik Berlin-Brandenburg',
    title: 'Einwohnerregisterstatistik',
    licence: 'CC BY 3.0 DE',
    licenceUrl: 'https://creativecommons.org/licenses/by/3.0/de/',
    address: 'https://statistik.example/berlin',
    attribution: 'Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE',
    finishedAt: '2026-11-01T10:00:00Z',
  },
  entry: null,
  computedFrom: [],
};

describe('ProvenanceFacts', () => {
  it('names publisher, file, line and licence of a figure that was read', async () => {
    const { element, text } = await render(ProvenanceFacts, { provenance: reported });
    expect(text()).toContain('Amt für Statistik Berlin-Brandenburg');
    expect(text()).toContain('t1-districts-2024-02.csv, Zeile 3');
    expect(text()).toContain('CC BY 3.0 DE');
    expect(text()).toContain('1. November 2026');
    await expectNoViolations(element);
  });

  it('names the person who entered a figure, when, and what they said about it', async () => {
    const { element, text } = await render(ProvenanceFacts, {
      provenance: {
        ...reported,
        importRun: null,
        entry: { by: 'Jo Ahorn', at: '2026-10-12T08:30:00.000Z', comment: 'Ohne die Außenstelle.' },
      },
    });
    expect(text()).toContain('Von einer Person erfasst und von der Koordination freigegeben.');
    expect(text()).not.toContain('Datei');
    for (const said of ['Jo Ahorn', '12. Oktober 2026', 'Ohne die Außenstelle.']) expect(text()).toContain(said);
    await expectNoViolations(element);
  });

  it('lists the figures that another was computed from, each with its line', async () => {
    const computedFrom = [
      { indicator: 'D11', fileName: 'a.csv', entered: false, ...anObservation({ id: '2', value: 1200, line: 12 }) },
      {
        indicator: 'D01',
        fileName: 'b.csv',
        entered: false,
        ...anObservation({ id: '3', value: 4100.5, line: 99, breakdown: { age: '0-5' } }),
      },
      { indicator: 'D01', fileName: null, entered: true, ...anObservation({ id: '4', value: 7, line: null, importId: null }) },
    ];
    const { element, text } = await render(ProvenanceFacts, {
      provenance: { ...reported, method: 'derived', importRun: null, computedFrom },
      nameOf: () => 'Mitte',
    });
    expect(text()).toContain('D11, Mitte, 2. Halbjahr 2024 1.200 a.csv, Zeile 12');
    expect(text()).toContain('D01, Mitte, 2. Halbjahr 2024 (0-5) 4.100,50 b.csv, Zeile 99');
    expect(text()).toContain('D01, Mitte, 2. Halbjahr 2024 7 erfasst');
    await expectNoViolations(element);
  });

  it('stops listing at thirty and says how many follow', async () => {
    const computedFrom = Array.from({ length: 41 }, (_, index) => ({
      indicator: 'D01',
      fileName: 'a.csv',
      entered: false,
      ...anObservation({ id: `${index}` }),
    }));
    const { element, text } = await render(ProvenanceFacts, {
      provenance: { ...reported, method: 'aggregated', importRun: null, computedFrom },
    });
    expect(element.querySelectorAll('tbody tr').length).toBe(30);
    expect(text()).toContain('und 11 weitere Werte.');
  });
});

describe('Provenance', () => {
  it('asks only when it is opened and shows the answer when it comes', async () => {
    let asked = 0;
    const answer = signal<ProvenanceResponse | undefined>(undefined);
    const { element, text, find, fixture } = await render(
      Provenance,
      { figure: '34,5 %' },
      { bindings: [inputBinding('provenance', answer), outputBinding('asked', () => (asked += 1))] },
    );
    expect(find('button').ariaLabel).toBe('Woher stammt diese Zahl? 34,5 %');
    expect(asked).toBe(0);
    find('button').click();
    await settled(fixture);
    expect(asked).toBe(1);
    expect(text()).toContain('Wird geladen');
    answer.set(reported);
    await fixture.whenStable();
    expect(text()).toContain('Zeile 3');
    await expectNoViolations(element);
  });
});
