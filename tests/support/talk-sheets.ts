import type { Visit } from './sheet-visits'

/** The sheets about lecturers and their talks. */
export const talkVisits: Visit[] = [
  {
    person: 'secretary',
    path: 'features/talks/pages/ask/index?branchId=jd2302&lecturerId=l-han',
    sheets: [
      { of: 'features/talks/pages/ask/choices.tsx', title: '在哪讲', by: [/^在哪讲/] },
      { of: 'features/talks/pages/ask/choices.tsx', title: '大约多少人听', by: [/^大约多少人听/] },
    ],
  },
  {
    person: 'secretary',
    path: 'features/talks/pages/asked/index?branchId=jd2302',
    sheets: [{ of: 'features/talks/pages/asked/index.tsx', title: '撤回申请', by: [/^撤回/] }],
  },
  {
    person: 'officer',
    path: 'features/talks/pages/talks/index?orgId=lanjiang',
    sheets: [
      { of: 'features/talks/pages/talks/panel.tsx', title: '排期', by: [/^排期/] },
      { of: 'exports/table-out-sheet.tsx', title: /^导出/, by: ['导出表格'] },
      { of: 'features/talks/pages/talks/index.tsx', title: '看哪一年', by: [/换一年$/] },
    ],
  },
  {
    person: 'officer',
    path: 'features/talks/pages/tended/index?orgId=lanjiang',
    sheets: [
      { of: 'features/talks/pages/tended/draft-sheet.tsx', title: '推荐讲师', by: ['推荐讲师'] },
      { of: 'features/talks/pages/tended/chosen-sheet.tsx', title: '白露', by: [/^白露/] },
      { of: 'features/talks/pages/tended/organisers.tsx', title: /做干事$/, by: [/^顾晓琳/] },
    ],
  },
  {
    person: 'lecturer',
    path: 'features/talks/pages/own/index',
    sheets: [{ of: 'features/talks/components/times-form.tsx', title: '从哪天起有空', by: [/^从哪天起有空/] }],
  },
]
