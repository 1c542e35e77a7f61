import { rowVersion } from '#contract/common.ts';
import {
  contactCoverage,
  coverageExportQuery,
  coverageQuery,
  newTopicContact,
  topicContactChange,
  topicContactId,
} from '#contract/contact-coverage.ts';
import { FILE_TYPES } from '#contract/table-file.ts';
import * as z from 'zod/mini';
import { actorOf, doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { asOfDay } from '../bodies/as-of.ts';
import type { ReferenceReadModel } from '../reference-data/reference-read-model.ts';
import { coverageExamples } from './contact-coverage-examples.ts';
import { toContactCoverage } from './contact-coverage-response.ts';
import type { CoverageExport } from './coverage-export.ts';
import { coverageOn } from './coverage.ts';
import type { TopicContactReadModel } from './topic-contact-read-model.ts';
import type { TopicContactService } from './topic-contact-service.ts';

interface ContactCoverageRouteDeps {
  readonly reference: ReferenceReadModel;
  readonly contacts: TopicContactReadModel;
  readonly exporting: CoverageExport;
  readonly inTransaction: UnitOfWork<TopicContactService>;
  readonly clock: Clock;
}

const PATH = '/contact-coverage';
const ANSWER = { tag: 'Contact coverage', response: contactCoverage, example: coverageExamples.coverage };
const byId = z.object({ id: topicContactId });

/** Which departments have contact persons for which topics, and what changes that. */
export function contactCoverageRoutes({ reference, contacts, exporting, inTransaction, clock }: ContactCoverageRouteDeps): Route[] {
  const coverage = async (day: string) => {
    const [departments, topics, all] = await Promise.all([reference.list('departments'), reference.list('contact-topics'), contacts.all()]);
    return coverageOn(day, departments, topics, all);
  };
  const asIs = async (day = clock.today()) => toContactCoverage(await coverage(day), day);
  return [
    route({
      ...ANSWER,
      method: 'get',
      path: PATH,
      permission: 'network.read',
      summary: 'Contact persons of the departments for each topic as of a day, with their trainings, and where there are none',
      query: coverageQuery,
      errors: [401, 403],
      handle: ({ query: { asOf } }) => asIs(asOfDay(asOf, clock)),
    }),
    route({
      ...ANSWER,
      method: 'get',
      path: `${PATH}/export`,
      permission: 'network.read',
      summary: 'The same as a file with a row for each contact person and each gap',
      query: coverageExportQuery,
      response: z.string().check(z.describe('CSV with semicolons in UTF-8, or a workbook of the format XLSX.')),
      contentType: FILE_TYPES.csv,
      errors: [401, 403],
      example: coverageExamples.csv,
      handle: async ({ query: { asOf, format } }, { by, request }) => {
        const day = asOfDay(asOf, clock);
        const file = await exporting.file(await coverage(day), day, format, actorOf(by, request));
        const name = `ansprechpersonen-${day}.${format}`;
        return new FileAnswer(file, FILE_TYPES[format], { 'Content-Disposition': `attachment; filename="${name}"` });
      },
    }),
    route({
      ...ANSWER,
      method: 'post',
      path: `${PATH}/contacts`,
      permission: 'network.edit',
      summary: 'Names a contact person of a department for a topic',
      body: newTopicContact,
      status: 201,
      errors: [401, 403, 409],
      handle: async ({ body }, { by, request }) => {
        await inTransaction((service) => service.add(body, doingOf(by, request, clock)));
        return asIs();
      },
    }),
    route({
      ...ANSWER,
      method: 'patch',
      path: `${PATH}/contacts/{id}`,
      permission: 'network.edit',
      summary: 'Corrects or ends a contact person, or enters trainings; an ended one is kept',
      params: byId,
      body: topicContactChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(id, changed, expected, doingOf(by, request, clock)));
        return asIs();
      },
    }),
    route({
      ...ANSWER,
      method: 'delete',
      path: `${PATH}/contacts/{id}`,
      permission: 'network.edit',
      summary: 'Removes a contact person who was entered by mistake: one that has not begun, or was entered today',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(id, expected, doingOf(by, request, clock)));
        return asIs();
      },
    }),
  ];
}
