import type { Request } from 'express';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import type { MeasureDoing } from './measure-service.ts';

/** Makes, of a request, what a change of a measure takes along: who, when, with which rights. */
export const measureDoing =
  (editors: MeasureEditorReadModel, clock: Clock) =>
  async (by: Principal, request: Request): Promise<MeasureDoing> => ({
    editor: await editors.editorOf(by),
    ...doingOf(by, request, clock),
  });
