import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type RedirectFunction } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import { Session } from './session';
import { signInAddress } from './sign-in-address';

/** Lets in whoever holds one of the permissions; others are asked to sign in, or told that they may not. */
export const needs =
  (...permissions: readonly Permission[]): CanActivateFn =>
  (_route, { url }) => {
    const session = inject(Session);
    const router = inject(Router);
    if (permissions.some((permission) => session.may(permission))) return true;
    if (session.account() === null) return router.parseUrl(signInAddress(url));
    if (session.required() !== null) return router.parseUrl('/konto');
    // The address stays, so that it can be passed on to somebody who may.
    return new RedirectCommand(router.parseUrl('/kein-zugriff'), { browserUrl: url });
  };

/** Leads from `/` to where the person begins, in the same language. */
export const toHome: RedirectFunction = ({ queryParams }) => {
  const home = inject(Router).parseUrl(inject(Session).home());
  home.queryParams = { ...queryParams, ...home.queryParams };
  return home;
};
