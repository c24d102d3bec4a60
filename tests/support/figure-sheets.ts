import type { Visit } from './sheet-visits'

/** The sheets over the numbers of Youth Homes. */
export const figureVisits: readonly Visit[] = [
  {
    person: 'officer',
    path: 'features/figures/pages/figures/index?orgId=lanjiang',
    sheets: [
      { of: 'features/figures/pages/figures/index.tsx', title: '看哪个月', by: [/换一个月/] },
      { of: 'features/figures/components/definitions.tsx', title: '口径', by: ['口径'] },
      { of: 'exports/table-out-sheet.tsx', title: '导出表格（按区县）', by: ['导出表格'] },
    ],
  },
]
