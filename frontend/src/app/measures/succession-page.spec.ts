import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aMeasure } from '../../../testing/one-measure';
import { openPage } from '../../../testing/open-page';
import { successionOf, successionProblems, type SuccessionDraft } from './succession-draft';
import { SuccessionPage } from './succession-page';

const COORDINATOR: readonly Permission[] = ['public', 'own-account', 'measures.read', 'measures.edit-own', 'measures.edit'];
const DRAFT: SuccessionDraft = {
  kind: 'superseded',
  others: [],
  successors: [],
  titles: [],
  reason: 'Gleiche Zielgruppe.',
  on: '2026-09-30',
};
const TODAY = '2026-11-22';
const other = { code: 'M-030', title: 'Haus der Sprachen', version: 7 };

describe('how a measure goes on', () => {
  it('merges several into one, splits one into several, replaces one by one', () => {
    expect(successionProblems({ ...DRAFT, kind: 'merged', titles: ['Neu'] }, TODAY)).toEqual(['others']);
    expect(successionProblems({ ...DRAFT, kind: 'merged', titles: ['Neu'], others: [other] }, TODAY)).toEqual([]);
    expect(successionProblems({ ...DRAFT, kind: 'merged', successors: [other] }, TODAY)).toEqual(['others']);
    expect(successionProblems({ ...DRAFT, kind: 'split', titles: ['Eins', ' '] }, TODAY)).toEqual(['several']);
    expect(successionProblems({ ...DRAFT, titles: ['Eins', 'Zwei'] }, TODAY)).toEqual(['one']);
    expect(successionProblems({ ...DRAFT, titles: ['Eins'], reason: ' ' }, TODAY)).toEqual(['reason']);
    expect(successionProblems({ ...DRAFT, titles: ['Eins'], on: '2026-11-23' }, TODAY)).toEqual(['on']);
  });

  it('names what ends with the version that was seen', () => {
    const { predecessors, successors } = successionOf(aMeasure(), { ...DRAFT, kind: 'merged', others: [other], titles: ['Neu'] });
    expect(predecessors).toEqual([
      { code: 'M-012', version: 3 },
      { code: 'M-030', version: 7 },
    ]);
    expect(successors).toEqual([jasmine.objectContaining({ title: 'Neu', fieldOfAction: 'language', districts: ['stadtbezirk:01'] })]);
  });

  it('is recorded from its page', async () => {
    const { press, type, text, field, element } = await openPage({
      routes: [
        { path: 'massnahmen/:code/nachfolge', component: SuccessionPage },
        { path: 'massnahmen/:code', children: [] },
      ],
      address: '/massnahmen/M-012/nachfolge',
      permissions: COORDINATOR,
      answer: (path) => (path === '/measures/M-012' ? aMeasure() : undefined),
    });
    await expectNoViolations(element);
    field('Ersetzen').click();
    expect(await press('Verbindlich eintragen')).toEqual([]);
    expect(text()).toContain('Bitte nennen Sie genau eine Maßnahme, die weitergeht');
    type('Oder neu, mit dem Titel', 'Sprachtreff');
    type('Grund', 'Ein größerer Raum.');
    type('Gilt ab', '2026-09-30');
    const [written] = await press('Verbindlich eintragen');
    expect(written?.request.url).toBe('/api/v1/measure-successions');
    expect(written?.request.body).toEqual(jasmine.objectContaining({ kind: 'superseded', on: '2026-09-30', reason: 'Ein größerer Raum.' }));
  });
});
