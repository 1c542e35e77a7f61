import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { OrganisationAttendanceList } from '#contract/attendance.ts';
import { given, type Question } from '../shell/question';

/** Reads who came to meetings. Methods are called in an injection context. */
@Service()
export class AttendanceApi {
  /** By share, lowest first; without days of the last year. Nothing is asked without a question. */
  organisations(question: () => Question | undefined): HttpResourceRef<OrganisationAttendanceList | undefined> {
    return httpResource<OrganisationAttendanceList>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: '/api/v1/attendance', params: given(asked) };
    });
  }
}
