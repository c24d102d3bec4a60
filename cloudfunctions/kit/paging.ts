/** The database answers at most this many documents a query. */
export const PAGE = 1000
