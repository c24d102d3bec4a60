import type { Shot } from './states'

const SHELVES = ['controls', 'marks', 'measures', 'sentences', 'screens']

/** Each component in each of its states, from builds of their own that hold nothing else. */
export const showcaseShots: readonly Shot[] = SHELVES.map((shelf) => ({
  name: `showcase-${shelf}`,
  person: 'new',
  path: `ui/showcase/index?shelf=${shelf}`,
  says: '组件',
  whole: true,
}))
