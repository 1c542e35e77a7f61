import { HttpErrorResponse } from '@angular/common/http';
import { RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { missingStatus } from './missing-status';

describe('missingStatus', () => {
  const statusFor = (error: unknown): number | undefined => {
    const response: ResponseInit = {};
    TestBed.configureTestingModule({ providers: [{ provide: RESPONSE_INIT, useValue: response }] });
    TestBed.runInInjectionContext(() => missingStatus(() => error));
    TestBed.tick();
    return response.status;
  };

  it('answers with 404 for what does not exist', () => {
    expect(statusFor(new HttpErrorResponse({ status: 404 }))).toBe(404);
  });

  it('says nothing when the server failed or all is well', () => {
    expect(statusFor(new HttpErrorResponse({ status: 500 }))).toBeUndefined();
    TestBed.resetTestingModule();
    expect(statusFor(undefined)).toBeUndefined();
  });
});
