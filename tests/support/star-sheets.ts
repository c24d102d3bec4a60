import { checkIdOf } from '../../cloudfunctions/shared/stars/self-checks.repo'
import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import type { Cloud } from '../../devtools/cloud'
import { CITY } from '../../devtools/seed/tree'
import { wallClock } from '../../src/domain/time'
import { all } from './recount'
import type { Visit } from './sheet-visits'

const PAGES = 'features/stars/pages'
const page = (name: string, query: string): string => `${PAGES}/${name}/index?${query}`
const checkOf = (now: number): string => checkIdOf('v-library', `k-${wallClock(now).year}`)

/** A version that is being written. */
function drafts(cloud: Cloud): void {
  const [published] = all<KeptCriteria>(cloud, 'criteria')
  if (!published) throw new Error('no criteria are out')
  cloud.database.insertMany('criteria', [{ ...published, _id: 'k-draft', state: 'draft', publishedAt: null }])
}

/** The sheets about the stars of Youth Homes, by the city's clock. */
export const starVisits = (now: number): Visit[] => [
  {
    person: 'keeper',
    path: page('check', 'venueId=v-binjiang'),
    sheets: [
      { of: `${PAGES}/check/item-sheet.tsx`, title: '无障碍入口和卫生间', by: [/^添加材料，无障碍/] },
      { of: `${PAGES}/check/item-sheet.tsx`, title: '宣讲', by: [/^宣讲，/] },
      { of: `${PAGES}/check/submit-sheet.tsx`, title: '提交自查', by: ['提交自查'] },
    ],
  },
  {
    person: 'officer',
    path: page('decide', `orgId=${CITY.id}&checkId=${checkOf(now)}`),
    sheets: [
      { of: `${PAGES}/decide/visits-sheet.tsx`, title: '实地查看', by: [/^记录 1 条/] },
      { of: `${PAGES}/decide/sheets.tsx`, title: '记一次实地查看', by: [/^记一次/] },
      { of: `${PAGES}/decide/sheets.tsx`, title: '退回补材料', by: ['退回补材料'] },
    ],
  },
  {
    person: 'officer',
    path: page('edit', `orgId=${CITY.id}&criteriaId=k-draft`),
    before: drafts,
    sheets: [
      { of: `${PAGES}/edit/item-sheet.tsx`, title: '一项标准', by: [/^到访人次/] },
      { of: `${PAGES}/edit/days.tsx`, title: '提交截止', by: [/^提交截止/] },
      { of: `${PAGES}/edit/sheets.tsx`, title: /^发布/, by: ['发布'] },
      { of: `${PAGES}/edit/sheets.tsx`, title: '删掉草稿', by: ['删掉这份草稿'] },
    ],
  },
]
