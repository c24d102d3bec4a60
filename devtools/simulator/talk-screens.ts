import type { Screen } from './screens'

const talks = (page: string, query = ''): string =>
  `features/talks/pages/${page}/index${query === '' ? '' : `?${query}`}`

/** The pages about lecturers and their talks. */
export const talkScreens: readonly Screen[] = [
  { name: 'talks-list', person: 'member', path: talks('list'), says: '睡不着的晚上可以做什么' },
  { name: 'talks-lecturer', person: 'secretary', path: talks('one', 'lecturerId=l-han'), says: '预约宣讲' },
  { name: 'talks-asked', person: 'secretary', path: talks('asked', 'branchId=jd2302'), says: '没排上' },
  { name: 'talks-own', person: 'lecturer', path: talks('own'), says: '要去讲的' },
  { name: 'talks-year', person: 'officer', path: talks('talks', 'orgId=lanjiang'), says: '全年目标 40 场' },
  { name: 'talks-tended', person: 'officer', path: talks('tended', 'orgId=lanjiang'), says: '讲师团干事' },
  {
    name: 'talks-ask',
    person: 'secretary',
    path: talks('ask', 'branchId=jd2302&lecturerId=l-han'),
    says: '想要的时间',
  },
]
