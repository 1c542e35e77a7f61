import type { WriteDb } from '../../db/knex.ts';
import { KnexReportDeliveries } from './report-delivery-store.ts';

/** What becomes of deliveries when reports come in, for the slice that takes reports. */
export const reportDeliveriesIn = (trx: WriteDb): KnexReportDeliveries => new KnexReportDeliveries(trx);
