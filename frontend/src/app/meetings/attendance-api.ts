import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AttendanceChange, AttendanceList, AttendanceRecorded } from '#contract/attendance.ts';
import { addressOf } from '../agendas/meeting-api';

/** Reads and records who came to a meeting. Methods that answer a resource are called in an injection context. */
@Service()
export class AttendanceApi {
  readonly #http = inject(HttpClient);

  of(meeting: () => string): HttpResourceRef<AttendanceList | undefined> {
    return httpResource<AttendanceList>(() => addressOf(meeting(), 'attendance'));
  }

  record(meeting: string, change: AttendanceChange): Promise<AttendanceRecorded> {
    return firstValueFrom(this.#http.put<AttendanceRecorded>(addressOf(meeting, 'attendance'), change));
  }
}
