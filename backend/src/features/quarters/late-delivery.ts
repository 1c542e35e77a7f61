/**
 * Whether a delivery `d` of a quarter `q` is late on the day `:today`, as SQL: nobody has handed it in, or it was returned, and the day for
 * handing in has passed. Null where the quarter has no such day.
 */
export const LATE_DELIVERY = `(d.state IN ('draft', 'returned') AND q.deliver_until < :today)`;
