import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aDistrict, anInstallation } from '../../../testing/builders';
import { Context } from './context';

@Component({ template: '' })
class Page {}

describe('Context', () => {
  const at = async (address: string) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'ueberblick', component: Page },
          { path: 'gebiete/:ref', component: Page },
          { path: 'quartal/:quartal/lieferungen', component: Page },
        ]),
      ],
    });
    await RouterTestingHarness.create(address);
    const context = TestBed.inject(Context);
    TestBed.tick();
    return { context, http: TestBed.inject(HttpTestingController), address: () => TestBed.inject(Router).url };
  };
  const answer = async (http: HttpTestingController) => {
    http.match('/api/v1/installation').forEach((request) => request.flush(anInstallation({ defaultQuarter: '2026-Q3' })));
    http
      .match((request) => request.url.startsWith('/api/v1/districts/'))
      .forEach((request) => {
        const ref = decodeURIComponent(request.request.url.split('/').at(-1) ?? '');
        request.flush(aDistrict({ ref }));
      });
    await TestBed.inject(Router).navigateByUrl(TestBed.inject(Router).url);
    TestBed.tick();
  };

  it('reads place, quarter and language from the address', async () => {
    const { context } = await at('/ueberblick?district=stadtbezirk:01&quarter=2025-Q4&lang=en');
    expect([context.district(), context.quarter(), context.language()]).toEqual(['stadtbezirk:01', '2025-Q4', 'en']);
  });

  it("falls back to the whole and the installation's quarter", async () => {
    const { context, http } = await at('/ueberblick');
    await answer(http);
    expect(context.district()).toBeUndefined();
    expect(context.place()?.ref).toBe('land:11');
    expect(context.quarter()).toBe('2026-Q3');
    expect(context.chosenQuarter()).toBeUndefined();
  });

  it('goes to the same page of another quarter where the page is about one', async () => {
    const { context, address } = await at('/quartal/2026-Q3/lieferungen?state=submitted&quarter=2025-Q1');
    expect([context.quarter(), context.placeMatters()]).toEqual(['2026-Q3', true]);
    await context.setQuarter('2026-Q2');
    expect(address()).toBe('/quartal/2026-Q2/lieferungen?state=submitted');
  });

  it('writes a choice into the address and leaves the rest of it alone', async () => {
    const { context, address } = await at('/ueberblick?field=housing&lang=en');
    await context.setDistrict('stadtbezirk:01');
    await context.setQuarter('2025-Q4');
    expect(address()).toBe('/ueberblick?field=housing&lang=en&district=stadtbezirk:01&quarter=2025-Q4');
    await context.setDistrict(undefined);
    await context.setLanguage('de');
    expect(address()).toBe('/ueberblick?field=housing&quarter=2025-Q4');
  });

  it("goes to the other district's page when the page is about a district", async () => {
    const { context, address } = await at('/gebiete/stadtbezirk:01?quarter=2025-Q4');
    expect(context.district()).toBe('stadtbezirk:01');
    await context.setDistrict('stadtbezirk:08');
    expect(address()).toBe('/gebiete/stadtbezirk:08?quarter=2025-Q4');
  });

  it('gives links what keeps place, quarter and language', async () => {
    const { context } = await at('/ueberblick?field=housing&district=stadtbezirk:01&lang=en');
    expect(context.params()).toEqual({ district: 'stadtbezirk:01', lang: 'en' });
  });
});
