import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { refusalOf } from './refusal';
import { Session } from './session';
import { signInAddress } from './sign-in-address';

/** Gives every change the token of the session, and follows what has happened to it meanwhile: ended, or with other rights. */
export const withSession: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const token = session.csrfToken();
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  return next(changes && token !== null ? request.clone({ setHeaders: { 'X-CSRF-Token': token } }) : request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || session.account() === null) return;
        const kind = refusalOf(error)?.kind;
        // The rights have changed meanwhile: what is offered follows.
        if (kind === 'forbidden') void session.load();
        if (kind !== 'sign-in-required') return;
        session.forget();
        void router.navigateByUrl(signInAddress(router.url, 'abgelaufen'));
      },
    }),
  );
};
