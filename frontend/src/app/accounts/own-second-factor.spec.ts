import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { aSession } from '../../../testing/builders';
import { provideTestTranslations } from '../../../testing/translations';
import { Session } from '../shell/session';
import { OwnSecondFactor } from './own-second-factor';

describe('the own second factor', () => {
  const open = async (hasPassword = true) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTestTranslations()] });
    const http = TestBed.inject(HttpTestingController);
    const loading = TestBed.inject(Session).load();
    http.expectOne('/api/v1/session').flush(aSession(['own-account'], { hasPassword, hasSecondFactor: true }));
    await loading;
    const fixture = TestBed.createComponent(OwnSecondFactor);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const [renewal] = Array.from(page.querySelectorAll('details'));
    const prove = async (text: string) => {
      if (renewal === undefined) throw new Error('There is no way to new codes.');
      renewal.open = true;
      const field = renewal.querySelector('input') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input'));
      (renewal.querySelector('button[type=submit]') as HTMLButtonElement).click();
      await fixture.whenStable();
      return http.expectOne('/api/v1/own-account/recovery-codes');
    };
    // What follows an answer takes a turn of its own.
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    return { page, settled, prove };
  };

  it('gives new recovery codes for the password', async () => {
    const { page, settled, prove } = await open();
    const request = await prove('gleis neun dreiviertel');
    expect(request.request.body).toEqual({ password: 'gleis neun dreiviertel' });
    request.flush({ codes: ['k3vd-9x2m-qw7t-h4bn'] });
    await settled();
    expect(page.textContent).toContain('k3vd-9x2m-qw7t-h4bn');
    await expectNoViolations(page);
  });

  it('asks for a code where there is no password', async () => {
    const { prove } = await open(false);
    expect((await prove('123456')).request.body).toEqual({ code: '123456' });
  });

  it('says at the field that the password is wrong', async () => {
    const { page, settled, prove } = await open();
    const issues = [{ path: 'password', message: 'This is not the present password.' }];
    (await prove('geraten')).flush(
      { type: 'https://gesamtbild.example/problems/invalid-input', issues },
      { status: 400, statusText: 'Bad Request' },
    );
    await settled();
    expect(page.querySelector('gb-text-field.wrong')?.textContent).toContain('Das ist nicht das bisherige Passwort.');
  });
});
