import { among, isCount, isText, listOf, shape, tuple } from './checks'

const areSpans = listOf(tuple(isCount, isCount))
/** When a venue is open. */
export const isHours = shape({
  week: tuple(...Array.from({ length: 7 }, () => areSpans)),
  special: listOf(
    shape({
      kind: among('holiday', 'own', 'closing'),
      from: isText,
      until: isText,
      spans: areSpans,
      name: isText,
      reason: isText,
    }),
  ),
})
/** Where something is, in degrees of GCJ-02. */
export const isSpot = shape({ latitude: isCount, longitude: isCount })
