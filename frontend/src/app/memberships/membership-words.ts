import type { Engagement, MemberRole } from '#contract/membership.ts';
import { inOrder } from '../format/in-order';

/** Words: `bodies.role`. */
export const MEMBER_ROLES = inOrder<MemberRole>({ chair: true, coordinator: true, member: true, deputy: true, guest: true });

/** Words: `bodies.engagement`. */
export const ENGAGEMENTS = inOrder<Engagement>({ paid: true, voluntary: true });
