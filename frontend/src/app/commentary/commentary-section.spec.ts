import type { IndicatorCommentaries } from '#contract/commentary.ts';
import { Component, signal } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { OpenForms } from '../shell/open-forms';
import { CommentarySection } from './commentary-section';

@Component({
  selector: 'gb-host-page',
  imports: [CommentarySection],
  template: `<gb-commentary-section code="D03" [quarter]="quarter()" place="stadtbezirk:01" placeName="Mitte" />
    <button type="button" (click)="quarter.set('2026-Q3')">Quartal davor</button>`,
})
class HostPage {
  protected readonly quarter = signal('2026-Q4');
}

const AT = '2026-11-20T09:12:00.000Z';
const current = {
  indicator: 'D03',
  quarter: '2026-Q4',
  district: 'stadtbezirk:01',
  districtName: { de: 'Mitte', en: 'Mitte' },
  text: { de: 'Erster Absatz.\n<b>kein Auszeichnen</b>', en: null },
  writtenBy: 'Demo Fachkraft',
  writtenAt: AT,
  version: 2,
  demo: false,
};
const some = (change: Partial<IndicatorCommentaries> = {}): IndicatorCommentaries => ({
  quarter: '2026-Q4',
  district: 'stadtbezirk:01',
  current,
  versions: [
    { version: 2, text: current.text, writtenBy: 'Demo Fachkraft', writtenAt: AT },
    { version: 1, text: { de: 'Davor.', en: null }, writtenBy: 'Demo Koordination', writtenAt: AT },
  ],
  earlier: [{ ...current, quarter: '2026-Q3', text: { de: 'Vom Quartal davor.', en: null } }],
  version: 2,
  mayWrite: true,
  hindrance: null,
  ...change,
});
const EMPTY = { current: null, versions: [], earlier: [], version: 0 };

describe('the commentary on an indicator', () => {
  const open = (answer: IndicatorCommentaries) =>
    openPage({
      routes: [{ path: '', component: HostPage, providers: [OpenForms] }],
      address: '/',
      permissions: ['public', 'working-data.read'],
      answer: (path) => {
        if (!path.startsWith('/indicators/D03/commentaries')) return undefined;
        return path.includes(answer.quarter) ? answer : { ...answer, ...EMPTY, quarter: '2026-Q3' };
      },
    });

  it('shows the text as it was typed, with who and when, and folds away versions and earlier quarters', async () => {
    const { asked, element, text } = await open(some());
    expect(asked).toContain('GET /api/v1/indicators/D03/commentaries?quarter=2026-Q4&district=stadtbezirk:01');
    expect(element.querySelector('p.text')?.textContent).toBe('Erster Absatz.\n<b>kein Auszeichnen</b>');
    expect(text()).toContain('Kommentar zum 4. Quartal 2026: Mitte');
    expect(text()).toContain('Demo Fachkraft, 20. November 2026');
    expect(Array.from(element.querySelectorAll('summary'), (each) => each.textContent.trim())).toEqual([
      '2 Fassungen',
      'Kommentar eines früheren Quartals',
    ]);
    expect(Array.from(element.querySelectorAll('details')).some((each) => each.open)).toBeFalse();
    await expectNoViolations(element);
  });

  it('teaches what to write where there is none, and takes it with the version that was seen', async () => {
    const { press, type, text, element } = await open(some(EMPTY));
    expect(text()).toContain('Erklären Sie in wenigen Sätzen');
    await press('Kommentar schreiben');
    await expectNoViolations(element);
    type('Text', 'Neue Quartiere sind bezogen.');
    const [written] = await press('Speichern');
    expect([written?.request.method, written?.request.body]).toEqual([
      'PUT',
      { quarter: '2026-Q4', district: 'stadtbezirk:01', version: 0, text: { de: 'Neue Quartiere sind bezogen.', en: null } },
    ]);
  });

  it('leads into the text and back to the button', async () => {
    const { press, element } = await open(some(EMPTY));
    await press('Kommentar schreiben');
    expect(document.activeElement).toBe(element.querySelector('textarea'));
    await press('Abbrechen');
    expect(document.activeElement?.textContent.trim()).toBe('Kommentar schreiben');
  });

  it('keeps what was typed where it belongs when another quarter is chosen meanwhile', async () => {
    const { press, type, text, field } = await open(some(EMPTY));
    await press('Kommentar schreiben');
    type('Text', 'Noch nicht gespeichert.');
    await press('Quartal davor');
    expect(field('Text').value).toBe('Noch nicht gespeichert.');
    expect(text()).toContain('Gewählt ist inzwischen: Mitte, 3. Quartal 2026. Ihr Text gehört weiter zu: Mitte, 4. Quartal 2026.');
    const [written] = await press('Speichern');
    expect((written?.request.body as { quarter: string }).quarter).toBe('2026-Q4');
    await press('Abbrechen');
    expect(text()).toContain('Kommentar zum 3. Quartal 2026: Mitte');
    expect(text()).not.toContain('Gewählt ist inzwischen');
  });

  it('follows the chosen quarter as long as nothing was typed', async () => {
    const { press, text, element } = await open(some(EMPTY));
    await press('Kommentar schreiben');
    await press('Quartal davor');
    expect(text()).toContain('Kommentar zum 3. Quartal 2026: Mitte');
    expect(element.querySelector('textarea')).toBeNull();
  });

  it('is withdrawn with a way back', async () => {
    const { press, settle, text } = await open(some());
    const [withdrawing] = await press('Zurücknehmen');
    expect((withdrawing?.request.body as { text: unknown }).text).toBeNull();
    withdrawing?.flush(some());
    await settle();
    expect(text()).toContain('Der Kommentar ist zurückgenommen.');
    const [again] = await press('Rückgängig machen');
    expect((again?.request.body as { text: unknown }).text).toEqual(current.text);
  });

  it('only reads where the quarter is adopted or the place is that of others', async () => {
    const adopted = await open(some({ mayWrite: false, hindrance: 'quarter-adopted' }));
    expect(adopted.text()).toContain('Das 4. Quartal 2026 ist festgestellt.');
    expect(adopted.element.querySelectorAll('gb-commentary-section button').length).toBe(0);
  });
});
