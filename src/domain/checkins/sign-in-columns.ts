import type { KindColumn } from '../tables/head'

/** What a list of people who signed in at an activity has: whoever keeps one by hand calls its columns so. */
export const SIGN_IN_COLUMNS: readonly KindColumn[] = [
  { field: 'name', name: '姓名', needed: true, example: '程以宁', also: ['名字', '签到人'] },
  {
    field: 'number',
    name: '学号',
    needed: false,
    example: '2023070401',
    also: ['工号', '学工号', '学号/工号', '编号'],
  },
  { field: 'branch', name: '团支部', needed: false, example: '机电2302', also: ['支部', '班级', '单位', '所在团支部'] },
  { field: 'in', name: '签到时间', needed: false, example: '18:02', also: ['签到', '到场时间', '到达时间', '时间'] },
  { field: 'out', name: '签退时间', needed: false, example: '20:31', also: ['签退', '离开时间', '离场时间'] },
]
