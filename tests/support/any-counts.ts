import fc from 'fast-check'
import { unflatten, type Counts, type FlatCounts } from '../../src/domain/counting/counts'

const small = fc.integer({ min: 0, max: 1000 })

/** Counts of any kind, none too large to be packed. */
export const anyCounts: fc.Arbitrary<Counts> = fc
  .record({
    mo: small,
    ml: small,
    mc: small,
    mx: small,
    mr: small,
    yo: small,
    yl: small,
    yc: small,
    yx: small,
    yr: small,
    b: small,
    c: small,
    a: small,
  })
  .map((flat: FlatCounts) => unflatten(flat))
