import { DOCUMENT } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { retry, timer } from 'rxjs';
import { Connection } from '../ui/connection';

const SECONDS_BETWEEN_TRIES = 5;

/**
 * A page whose program could not be fetched: after an update of the server it has another name, and the address is loaded anew; while the
 * server does not answer, the bar at the top says so until it does. What is on the page stays.
 */
export function recoverLostPage({ url }: NavigationError): void {
  const connection = inject(Connection);
  const { location } = inject(DOCUMENT);
  let lost = false;
  inject(HttpClient)
    .get('/health/live')
    .pipe(
      retry({
        delay: () => {
          lost = true;
          connection.found(false);
          return timer(SECONDS_BETWEEN_TRIES * 1000);
        },
      }),
    )
    .subscribe(() => {
      if (lost) connection.found(true);
      else location.assign(url);
    });
}
