import { DOCUMENT } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationError } from '@angular/router';
import { Connection } from '../ui/connection';
import { recoverLostPage } from './lost-page';

describe('a page whose program could not be fetched', () => {
  const lose = () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const loaded: string[] = [];
    const here = { location: { assign: (url: string) => loaded.push(url) } };
    const injector = Injector.create({ providers: [{ provide: DOCUMENT, useValue: here }], parent: TestBed.inject(Injector) });
    runInInjectionContext(injector, () => recoverLostPage(new NavigationError(1, '/gebiete', new TypeError('Failed to fetch'))));
    return { health: TestBed.inject(HttpTestingController).expectOne('/health/live'), loaded, connection: TestBed.inject(Connection) };
  };

  it('is loaded anew when the server answers', () => {
    const { health, loaded } = lose();
    health.flush({ status: 'live' });
    expect(loaded).toEqual(['/gebiete']);
  });

  it('is left for later while the server does not answer, and the page says so', () => {
    const { health, loaded, connection } = lose();
    health.error(new ProgressEvent('error'));
    expect(connection.online()).toBeFalse();
    expect(loaded).toEqual([]);
  });
});
