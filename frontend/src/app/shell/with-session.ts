import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { refusalOf } from './refusal';
import { Session } from './session';
import { signInAddress } from './sign-in-address';

/** Gives every change the token of the session, and leads to the sign-in when the session has ended meanwhile. */
export const withSession: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const token = session.csrfToken();
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  return next(changes && token !== null ? request.clone({ setHeaders: { 'X-CSRF-Token': token } }) : request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || refusalOf(error)?.kind !== 'sign-in-required' || session.account() === null) return;
        session.forget();
        void router.navigateByUrl(signInAddress(router.url, 'abgelaufen'));
      },
    }),
  );
};
