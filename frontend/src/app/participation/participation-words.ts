import type { ParticipationKind } from '#contract/participation.ts';
import { inOrder } from '../format/in-order';

/** How people were heard. Words: `participation.kindOf`. */
export const PARTICIPATION_KINDS = inOrder<ParticipationKind>({
  advisory_council: true,
  consultation_workshop: true,
  survey: true,
  youth_group: true,
  other: true,
});
