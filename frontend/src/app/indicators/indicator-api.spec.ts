import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { IndicatorApi, type OverviewQuery } from './indicator-api';

describe('IndicatorApi', () => {
  const setUp = () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    return { api: TestBed.inject(IndicatorApi), http: TestBed.inject(HttpTestingController) };
  };

  it('asks for the overview of a place and a quarter', () => {
    const { api, http } = setUp();
    TestBed.runInInjectionContext(() => api.overview(() => ({ quarter: '2026-Q3', district: 'stadtbezirk:01' })));
    TestBed.tick();
    const { params } = http.expectOne((request) => request.url === '/api/v1/indicator-overview').request;
    expect(params.toString()).toBe('quarter=2026-Q3&district=stadtbezirk:01');
  });

  it('leaves out what was not chosen', () => {
    const { api, http } = setUp();
    TestBed.runInInjectionContext(() => api.overview(() => ({ quarter: undefined, district: '' })));
    TestBed.tick();
    expect(http.expectOne('/api/v1/indicator-overview').request.params.keys()).toEqual([]);
  });

  it('asks nothing until there is a question', () => {
    const { api, http } = setUp();
    const query = signal<OverviewQuery | undefined>(undefined);
    TestBed.runInInjectionContext(() => api.overview(query));
    TestBed.tick();
    http.verify();
    query.set({});
    TestBed.tick();
    http.expectOne('/api/v1/indicator-overview');
  });

  it('asks for all figures of an indicator at once', () => {
    const { api, http } = setUp();
    const figures = TestBed.runInInjectionContext(() => api.observations(() => ({ code: 'D01', level: 'stadtbezirk', from: '2015-H1' })));
    TestBed.tick();
    const { params } = http.expectOne((request) => request.url === '/api/v1/indicators/D01/observations').request;
    expect(params.toString()).toBe('level=stadtbezirk&from=2015-H1&limit=10000');
    expect(figures.value().items).toEqual([]);
  });
});
