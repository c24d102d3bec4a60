/** What tables can be imported of. */
export const TABLE_KINDS = ['venues'] as const
export type TableKind = (typeof TABLE_KINDS)[number]
