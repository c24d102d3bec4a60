import type { Screen } from './screens'

const saying = (page: string, job: string, query: string): string =>
  `features/sayings/${job}/pages/${page}/index?${query}`
const evaluation = (activityId: string): string => saying('evaluation', 'evaluating', `activityId=${activityId}`)
const SUGGESTIONS = saying('suggestions', 'suggesting', 'venueId=v-binjiang')

/** What is said unsigned, as those who say, review, read and answer it see it. */
export const SAYING_SCREENS: readonly Screen[] = [
  { name: 'evaluation', person: 'member', path: evaluation('a-thin'), says: '三个问题' },
  {
    name: 'evaluation-results',
    person: 'keeper',
    path: evaluation('a-rivers'),
    says: '还有 1 句',
  },
  {
    name: 'evaluation-absent',
    person: 'new',
    path: evaluation('a-thin'),
    says: '到场',
    again: true,
  },
  {
    name: 'evaluation-gathering',
    person: 'keeper',
    path: evaluation('a-thin'),
    says: '以后看汇总',
    again: true,
  },
  { name: 'suggestions', person: 'member', path: SUGGESTIONS, says: '大家的心愿' },
  { name: 'suggestions-keeper', person: 'keeper', path: SUGGESTIONS, says: '改答复' },
  {
    name: 'suggestions-visitor',
    person: 'new',
    path: SUGGESTIONS,
    says: '就能写',
    again: true,
  },
  {
    name: 'sayings-review',
    person: 'officer',
    path: saying('review', 'reviewing', 'orgId=lanjiang'),
    says: '3 句待审',
  },
  {
    name: 'sayings-review-refused',
    person: 'member',
    path: saying('review', 'reviewing', 'orgId=lanjiang'),
    says: '只有上级团委',
    again: true,
  },
]
