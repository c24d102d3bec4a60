import type { Screen } from './screens'

const saying = (page: string, job: string, activityId?: string): string =>
  `features/sayings/${job}/pages/${page}/index?${activityId === undefined ? 'venueId=v-binjiang' : `activityId=${activityId}`}`

/** The pages of what is said unsigned. */
export const sayingScreens: readonly Screen[] = [
  { name: 'evaluation', person: 'member', path: saying('evaluation', 'evaluating', 'a-thin'), says: '三个问题' },
  { name: 'suggestions', person: 'member', path: saying('suggestions', 'suggesting'), says: '大家的心愿' },
  { name: 'suggestions-keeper', person: 'keeper', path: saying('suggestions', 'suggesting'), says: '改答复' },
  { name: 'sayings-review', person: 'officer', path: saying('review', 'reviewing'), says: '3 句待审' },
  {
    name: 'evaluation-results',
    person: 'keeper',
    path: saying('evaluation', 'evaluating', 'a-rivers'),
    says: '还有 1 句',
  },
  {
    name: 'evaluation-absent',
    person: 'new',
    path: saying('evaluation', 'evaluating', 'a-thin'),
    says: '到场',
    again: true,
  },
  {
    name: 'suggestions-visitor',
    person: 'new',
    path: saying('suggestions', 'suggesting'),
    says: '就能写',
    again: true,
  },
]
