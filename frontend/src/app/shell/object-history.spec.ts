import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aHistoryEvent } from '../../../testing/audit-events';
import { expectNoViolations } from '../../../testing/axe';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { ObjectHistory } from './object-history';
import { Session } from './session';

describe('ObjectHistory', () => {
  const setUp = async (may = true) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideTestTranslations(),
        { provide: Session, useValue: { may: (permission: string) => may && permission === 'history.read' } },
      ],
    });
    const version = signal(1);
    const fixture = TestBed.createComponent(ObjectHistory, {
      bindings: [
        inputBinding('objectType', () => 'organisation'),
        inputBinding('objectId', () => 'mitte'),
        inputBinding('version', version),
      ],
    });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const http = TestBed.inject(HttpTestingController);
    const answer = async (items: readonly object[], nextCursor: string | null = null) => {
      TestBed.tick();
      const request = http.expectOne(({ url }) => url === '/api/v1/history');
      request.flush({ items, nextCursor, total: items.length });
      await fixture.whenStable();
      return request.request.params;
    };
    const open = async () => {
      element.querySelector('summary')?.click();
      await new Promise((done) => setTimeout(done, 20));
      TestBed.tick();
    };
    return { element, http, answer, open, version, fixture, text: () => readable(element.innerText) };
  };

  it('asks for nothing before somebody opens it', async () => {
    const { http, text } = await setUp();
    http.expectNone(() => true);
    expect(text()).toBe('Verlauf');
  });

  it('tells what happened to the object', async () => {
    const { element, answer, open, text } = await setUp();
    await open();
    const params = await answer([aHistoryEvent()]);
    expect([params.get('objectType'), params.get('objectId')]).toEqual(['organisation', 'mitte']);
    expect(text()).toContain('Administration (Demo) hat die Organisation „Integrationsbüro Mitte“ geändert.');
    await expectNoViolations(element);
  });

  it('goes to older events and back', async () => {
    const { element, answer, open, text } = await setUp();
    await open();
    await answer([aHistoryEvent()], '10');
    element.querySelector<HTMLButtonElement>('.ways button')?.click();
    expect((await answer([aHistoryEvent({ id: '9', actor: 'Ben Beispiel' })])).get('cursor')).toBe('10');
    expect(text()).toContain('Ben Beispiel hat');
    element.querySelector<HTMLButtonElement>('.ways button')?.click();
    expect((await answer([aHistoryEvent()])).get('cursor')).toBeNull();
  });

  it('is fetched again when the object was changed', async () => {
    const { answer, open, version, text } = await setUp();
    await open();
    await answer([]);
    expect(text()).toContain('wurde hier nichts geändert');
    version.set(2);
    await answer([aHistoryEvent()]);
    expect(text()).toContain('Administration (Demo) hat');
  });

  it('says when it cannot be had', async () => {
    const { element, http, open, fixture, text } = await setUp();
    await open();
    http.expectOne(() => true).flush(null, { status: 500, statusText: 'broken' });
    await fixture.whenStable();
    expect(text()).toContain('Der Verlauf konnte nicht geladen werden.');
    await expectNoViolations(element);
  });

  it('is not there for those who may not read histories', async () => {
    const { text } = await setUp(false);
    expect(text()).toBe('');
  });
});
