import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
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
    return new RedirectCommand(router.parseUrl('/kein-zugriff'), { skipLocationChange: true });
  };

/** Leads from `/` to where the person begins. */
export const toHome = (): string => inject(Session).home();
