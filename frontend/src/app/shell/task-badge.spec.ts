import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MyTaskCounts } from '#contract/my-task.ts';
import { aSession } from '../../../testing/builders';
import { readable } from '../../../testing/render';
import { provideTestTranslations } from '../../../testing/translations';
import { Session } from './session';
import { TaskBadge } from './task-badge';

describe('the number of tasks in the navigation', () => {
  const shown = async (counts: MyTaskCounts): Promise<string> => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideTestTranslations(), provideRouter([])],
    });
    const http = TestBed.inject(HttpTestingController);
    const known = TestBed.inject(Session).load();
    http.expectOne('/api/v1/session').flush(aSession());
    await known;
    const fixture = TestBed.createComponent(TaskBadge);
    // Asked once the page is drawn.
    for (let times = 0; times < 3; times++) TestBed.tick();
    http.expectOne('/api/v1/my-tasks/counts').flush(counts);
    await fixture.whenStable();
    return readable((fixture.nativeElement as HTMLElement).textContent);
  };

  it('is read aloud with what it counts', async () => {
    expect(await shown({ all: 12, late: 1 })).toBe('12 (12 Aufgaben, davon 1 überfällig)');
  });

  it('stays short when there are many, and away when there is none', async () => {
    expect(await shown({ all: 120, late: 0 })).toBe('99+ (120 Aufgaben)');
    TestBed.resetTestingModule();
    expect(await shown({ all: 0, late: 0 })).toBe('');
  });
});
