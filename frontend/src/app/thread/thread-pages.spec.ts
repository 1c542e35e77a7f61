import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { aThreadMeasure, aThreadResponse, aThreadRow } from '../../../testing/threads';
import { routes } from '../routes';

const UNANSWERED = aThreadRow({
  code: 'E-002',
  title: 'Zuständigkeiten klären',
  response: 'open',
  state: 'unanswered',
  measures: [],
  respondedOn: null,
});
const LOST = aThreadMeasure({ code: 'M-009', title: 'Wegweiser', recommendations: [] });
const some = aThreadResponse({ recommendations: [aThreadRow(), UNANSWERED], measures: [aThreadMeasure(), LOST] });

const open = (address: string, answer = some) =>
  openPage({
    routes,
    address,
    permissions: ['recommendations.read', 'working-data.read'],
    answer: (path) => (path.startsWith('/thread') ? answer : undefined),
  });
const textsOf = (element: HTMLElement, selector: string): string[] =>
  Array.from(element.querySelectorAll<HTMLElement>(selector), (one) => readable(one.innerText));

describe('the page of all threads', () => {
  it('says how many are closed, and where the others hang loose', async () => {
    const { element } = await open('/faden');
    expect(textsOf(element, '.gb-lead')).toEqual([
      'Bei einer von 2 Empfehlungen ist der Faden geschlossen; eine ist unbeantwortet, keine angenommene ist ohne Maßnahme.',
    ]);
  });

  it('says at each thread where it hangs loose first', async () => {
    const { element } = await open('/faden');
    expect(textsOf(element, '.loose')).toEqual(['Noch hat niemand dazu entschieden.']);
  });

  it('shows only those that hang loose, where that is asked for', async () => {
    const { element } = await open('/faden?loose=ja');
    expect(textsOf(element, '.threads .title')).toEqual(['Zuständigkeiten klären']);
  });

  it('names the measures that follow from nothing', async () => {
    const { element } = await open('/faden');
    expect(textsOf(element, 'section h2')).toEqual(['Maßnahmen ohne Empfehlung und Ziel: 1']);
    expect(textsOf(element, 'section gb-thread-measure a')).toEqual(['Wegweiser']);
  });

  it('has a column for each measure in the matrix, those without a purpose last', async () => {
    const { element } = await open('/faden?ansicht=matrix');
    expect(Array.from(element.querySelectorAll('.column a'), (head) => readable(head.textContent))).toEqual([
      'M-001 Sprachcafé',
      'M-009 Wegweiser ohne Empfehlung und Ziel',
    ]);
  });

  it('says in a cell of the matrix how far the measure is and why it belongs there', async () => {
    const { element } = await open('/faden?ansicht=matrix');
    expect(Array.from(element.querySelectorAll('td'), (cell) => readable(cell.textContent))).toEqual([
      '40 Prozent, läuft Hier wird geübt.',
      '',
      '',
      '',
    ]);
  });

  it('teaches the first step where there is nothing', async () => {
    const { text } = await open('/faden', aThreadResponse({ recommendations: [], measures: [], indicators: [] }));
    expect(text()).toContain('Tragen Sie zuerst eine Empfehlung ein.');
  });

  it('can be used by everybody, in both views', async () => {
    await expectNoViolations((await open('/faden')).element);
  });

  it('can be used by everybody as a matrix', async () => {
    await expectNoViolations((await open('/faden?ansicht=matrix')).element);
  });
});

describe('the page of one thread', () => {
  it('shows need, recommendation, decision, measures and effect in their order', async () => {
    const { element } = await open('/faden/E-001', aThreadResponse());
    expect(textsOf(element, 'h2')).toEqual(['Bedarf', 'Empfehlung', 'Entscheidung', 'Maßnahmen', 'Wirkung']);
    expect(textsOf(element, '.gb-lead')).toEqual(['Der Faden hält: Bedarf, Entscheidung, Maßnahmen und Wirkung hängen zusammen.']);
  });

  it('says what is missing where it hangs loose', async () => {
    const { element } = await open('/faden/E-002', aThreadResponse({ recommendations: [UNANSWERED], measures: [] }));
    expect(textsOf(element, '.loose')).toEqual([
      'Noch hat niemand dazu entschieden.',
      'Keine Maßnahme setzt das um.',
      'Keine der Maßnahmen nennt einen Indikator, an dem ihre Wirkung zu sehen wäre.',
    ]);
  });

  it('can be used by everybody', async () => {
    await expectNoViolations((await open('/faden/E-001', aThreadResponse())).element);
  });
});
