import type { Box, KeptText } from '../../cloudfunctions/shared/sayings/boxes.repo'
import { newKey } from '../../cloudfunctions/shared/sayings/saying-id'
import { ROOT } from './city'

export const aText = (text: string, over: Partial<KeptText> = {}): KeptText => ({
  text,
  state: 'passed',
  answer: null,
  activityId: null,
  ...over,
})

/** A round of suggestions at `v1` that goes on. */
export const aBox = (box: Partial<Box> & Pick<Box, '_id' | 'lookAt'>): Box => ({
  kind: 'suggestion',
  subjectId: 'v1',
  path: [ROOT, 'u0', 'v1'],
  round: 1,
  openedAt: new Date(0),
  closesAt: null,
  key: newKey(),
  foldedAt: null,
  taken: 0,
  people: 0,
  sums: [],
  texts: {},
  waiting: 0,
  ...box,
})

/** One that is over, with a suggestion that was passed. */
export const aFoldedBox = (box: Partial<Box> & Pick<Box, '_id'>): Box =>
  aBox({
    closesAt: new Date(0),
    lookAt: null,
    key: '',
    foldedAt: new Date(0),
    people: 5,
    texts: { s1: aText('想要一个乒乓球台') },
    ...box,
  })
