import type { Permission } from '#contract/account.ts';
import type { Annotation } from '#contract/commentary.ts';
import { Component, signal } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { OpenForms } from '../shell/open-forms';
import { AnnotationSection } from './annotation-section';

const noted: Annotation = {
  id: '4',
  indicator: 'D03',
  kind: 'event',
  date: '2022-03-01',
  district: null,
  districtName: null,
  text: { de: 'Ankunft vieler Geflüchteter', en: null },
  writtenBy: 'Demo Koordination',
  writtenAt: '2026-10-06T09:20:00.000Z',
  demo: false,
  version: 1,
};

@Component({
  selector: 'gb-host-page',
  imports: [AnnotationSection],
  template: `<gb-annotation-section code="D03" [items]="items()" [places]="places" (changed)="reloaded()" />`,
})
class HostPage {
  protected readonly items = signal([noted]);
  protected readonly places = [
    { ref: 'stadtbezirk:01', name: 'Mitte' },
    { ref: 'land:11', name: 'Berlin' },
  ];

  /** Somebody else was faster. */
  protected reloaded(): void {
    this.items.set([{ ...noted, date: '2022-02-24', version: 2 }]);
  }
}

describe('what was noted on the course of an indicator', () => {
  const open = (...more: Permission[]) =>
    openPage({
      routes: [{ path: '', component: HostPage, providers: [OpenForms] }],
      address: '/',
      permissions: ['public', 'working-data.read', ...more],
      answer: () => undefined,
    });
  const sent = (request: { request: { method: string; url: string; body: unknown } } | undefined) =>
    request && [request.request.method, request.request.url.replace('/api/v1', ''), request.request.body];

  it('is a list with kind, day and place, and only reads for those who may not note', async () => {
    const { text, element } = await open();
    expect(text()).toContain('Ereignis 1. März 2022 alle Gebiete');
    expect(text()).toContain('Ankunft vieler Geflüchteter');
    expect(element.querySelectorAll('button').length).toBe(0);
    await expectNoViolations(element);
  });

  it('takes a break of the series for one place', async () => {
    const { press, type, element } = await open('annotations.edit');
    await press('Ereignis oder Bruch vermerken');
    expect(document.activeElement).toBe(element.querySelector('select'));
    await expectNoViolations(element);
    type('Art', 'series_break');
    type('Tag', '2024-01-01');
    type('Gebiet', 'stadtbezirk:01');
    type('Was war', 'Neue Erfassung ');
    const [written] = await press('Speichern');
    expect(sent(written)).toEqual([
      'POST',
      '/indicators/D03/annotations',
      { kind: 'series_break', date: '2024-01-01', district: 'stadtbezirk:01', text: { de: 'Neue Erfassung', en: null } },
    ]);
  });

  it('says at the field what the server objects to', async () => {
    const { press, type, settle, text } = await open('annotations.edit');
    await press('Ereignis oder Bruch vermerken');
    expect(await press('Speichern')).toEqual([]);
    type('Tag', '2099-01-01');
    type('Was war', 'Noch nicht geschehen');
    const [written] = await press('Speichern');
    const message = 'The day lies in the future.';
    written?.flush(
      { type: 'invalid-input', title: message, status: 400, detail: message, instance: 'r', issues: [{ path: 'date', message }] },
      { status: 400, statusText: 'no' },
    );
    await settle();
    expect(text()).toContain('Dieser Tag liegt in der Zukunft.');
  });

  it('keeps what was typed when somebody else was faster, and sends from the newer version', async () => {
    const { press, type, settle, field } = await open('annotations.edit');
    await press('Ändern');
    type('Was war', 'Ankunft aus der Ukraine');
    const [written] = await press('Speichern');
    written?.flush({ type: 'conflict', title: 'x', status: 409, detail: 'x', instance: 'r' }, { status: 409, statusText: 'no' });
    await settle();
    await press('Neuen Stand laden');
    expect([field('Was war').value, field('Tag').value]).toEqual(['Ankunft aus der Ukraine', '2022-02-24']);
    const [again] = await press('Speichern');
    expect(again?.request.body).toEqual(jasmine.objectContaining({ version: 2, date: '2022-02-24' }));
  });

  it('asks before it removes', async () => {
    const { press, text, element } = await open('annotations.edit');
    expect(await press('Entfernen')).toEqual([]);
    expect(text()).toContain('Soll dieser Vermerk entfernt werden?');
    expect(document.activeElement?.textContent.trim()).toBe('Behalten');
    await expectNoViolations(element);
    await press('Behalten');
    expect(text()).not.toContain('Soll dieser Vermerk');
    await press('Entfernen');
    expect(sent((await press('Ja, entfernen'))[0])).toEqual(['DELETE', '/annotations/4', { version: 1 }]);
  });
});
