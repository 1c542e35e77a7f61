import type { OrganisationAttendance } from '#contract/attendance.ts';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { expectNoViolations } from '../../../testing/axe';
import { aBodyRow } from '../../../testing/bodies';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { AttendancePage } from './attendance-page';
import { partsOf } from './attendance-parts';
import { OrganisationAttendanceSection } from './organisation-attendance';

/** Ten meetings, nine of them recorded: came to five, the deputy to two, so that 7 of 9 are 77.8 percent. */
const FIGURES = { held: 10, recorded: 9, present: 5, deputyCame: 2, excused: 1, absent: 1, share: 77.777 };
const NOTHING = { held: 4, recorded: 0, present: 0, deputyCame: 0, excused: 0, absent: 0, share: null };
const BODY = { code: 'G-002', name: 'Steuerungsgruppe Integration (Demo)' };
const one = (code: string, figures: typeof FIGURES | typeof NOTHING, name = code): OrganisationAttendance => ({
  organisation: { code, name, sector: 'municipality' },
  ...figures,
  bodies: [{ body: BODY, ...figures }],
});
const THREE = [
  // 2 of 5 are 40 percent.
  one('selten', { held: 5, recorded: 5, present: 2, deputyCame: 0, excused: 0, absent: 3, share: 40 }, 'Amt Selten'),
  one('oft', FIGURES, 'Amt Oft'),
  one('offen', NOTHING, 'Amt Offen'),
];

@Component({
  selector: 'gb-host-page',
  imports: [OrganisationAttendanceSection],
  template: `<gb-organisation-attendance organisation="oft" />`,
})
class HostPage {}

const open = (items: readonly OrganisationAttendance[], address: string) =>
  openPage({
    routes: [
      { path: 'anwesenheit', component: AttendancePage },
      { path: 'organisation', component: HostPage },
    ],
    address,
    permissions: ['public', 'own-account', 'network.read'],
    answer: (path) => {
      if (path.startsWith('/attendance')) return { from: '2025-11-23', to: '2026-11-22', items };
      return path.startsWith('/bodies') ? pageOf([aBodyRow()]) : undefined;
    },
  });

describe('the attendance of organisations', () => {
  it('has parts that together are the meetings that were held', () => {
    expect(partsOf(FIGURES)).toEqual([
      { part: 'present', count: 5 },
      { part: 'deputyCame', count: 2 },
      { part: 'excused', count: 1 },
      { part: 'absent', count: 1 },
      { part: 'notRecorded', count: 1 },
    ]);
  });

  it('is said in sentences, drawn and said again as a table; what is not recorded stands apart and is never 0 %', async () => {
    const { press, text, element } = await open(THREE, '/anwesenheit');
    expect(text()).toContain(
      'Vom 23. November 2025 bis 22. November 2026: 1 von 2 Organisationen, deren Anwesenheit erfasst ist, war bei weniger als der Hälfte ihrer Sitzungen dabei. Für 1 weitere ist noch nichts erfasst.',
    );
    expect(Array.from(element.querySelectorAll<HTMLElement>('.rows li'), (row) => readable(row.innerText))).toEqual([
      'Amt Selten 40 % (bei 2 von 5 erfassten) 2 3',
      'Amt Oft 78 % (bei 7 von 9 erfassten) 5 2 1 1 1',
    ]);
    expect(element.querySelector('gb-attendance-bar')?.getAttribute('aria-label')).toBe('anwesend: 2, unentschuldigt: 3');
    await press('Tabelle');
    expect(Array.from(element.querySelectorAll<HTMLElement>('tbody tr'), (row) => readable(row.innerText))).toEqual([
      'Amt Selten 5 5 2 0 0 3 40 %',
      'Amt Oft 10 9 5 2 1 1 78 %',
    ]);
    expect(text()).toContain('Amt Offen 4 Sitzungen, nicht erfasst');
    expect(text()).not.toContain(' 0 % (');
    await expectNoViolations(element);
  });

  it('asks for the period and the body of the address, which the fields change', async () => {
    const page = await open(THREE, '/anwesenheit?from=2026-01-01&body=G-002&to=unsinn');
    expect(page.asked).toContain('GET /api/v1/attendance?from=2026-01-01&body=G-002');
    page.type('bis', '2026-06-30');
    await page.settle();
    page.type('Gremium', '');
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/anwesenheit?from=2026-01-01&to=2026-06-30');
  });

  it('says that a period ends before it begins, and asks nothing of it', async () => {
    const { asked, text } = await open(THREE, '/anwesenheit?from=2026-05-01&to=2026-01-01');
    expect(text()).toContain('Das Ende liegt vor dem Beginn.');
    expect(asked.some((each) => each.includes('/attendance'))).toBeFalse();
  });

  it('keeps a first day that was typed and lies after the last one', async () => {
    const page = await open(THREE, '/anwesenheit');
    page.type('von', '2999-05-01');
    await page.settle();
    expect(page.field('von').value).toBe('2999-05-01');
    expect(page.text()).toContain('Das Ende liegt vor dem Beginn.');
    await expectNoViolations(page.element);
  });

  it('says on the page of an organisation to how many of the recorded meetings it came', async () => {
    const { asked, text, element } = await open([THREE[1] ?? one('oft', FIGURES)], '/organisation');
    expect(asked).toContain('GET /api/v1/attendance?organisation=oft');
    expect(text()).toContain(
      'Vom 23. November 2025 bis 22. November 2026: bei 7 von 9 erfassten Sitzungen dabei (78 %); stattgefunden haben 10.',
    );
    expect(text()).toContain('Steuerungsgruppe Integration (Demo) 78 % (bei 7 von 9 erfassten)');
    await expectNoViolations(element);
  });

  it('says so when nothing is recorded, and when there was no meeting', async () => {
    const unrecorded = await open([one('oft', NOTHING)], '/organisation');
    expect(unrecorded.text()).toContain('gab es 4 Sitzungen; wer da war, ist noch nicht erfasst.');
    TestBed.resetTestingModule();
    const none = await open([], '/organisation');
    expect(none.text()).toContain('gab es keine Sitzung, an der diese Organisation hätte teilnehmen können.');
  });
});
