import {
  asksByHand,
  asksToConfirm,
  beginsADraft,
  beginsToMove,
  hasBegun,
  keepsAnother,
  someoneComesIn,
  writesElsewhere,
} from './before-sheets'
import { figureVisits } from './figure-sheets'
import type { Sheet, Visit } from './sheet-visits'
import { starVisits } from './star-sheets'
import { talkVisits } from './talk-sheets'

const at = 'venueId=v-binjiang'
const activity = (id: string): string => `features/homes/taking/pages/activity/index?activityId=${id}`
const boards = (page: string, query = ''): string => `features/boards/${page}/index${query}`
const keeping = (page: string, query = ''): string => `features/keeping/${page}/index?${at}${query}`
const ROLL = 'features/checkins/roll/pages/roll'
const WRITING = 'features/keeping/writing/pages/activity'
const WRITE = 'features/writing/edit/pages/write/index'
const WRITINGS = 'features/writing/list/pages/writings'
const WRITE_SHEETS = 'features/writing/edit/components/sheets'
const MOVING = 'features/moving/pages/moving'
const HOURS = 'features/keeping/venue/pages/hours'

const rule = (title: string, by: RegExp): Sheet => ({ of: `${WRITING}/rule-sheets.tsx`, title, by: [by] })

/** Every sheet that there is on the web; `lateId` is an issue that this member has done late. */
export const visits = (lateId: string): Visit[] => [
  // Before any that changes what branches are asked.
  {
    person: 'secretary',
    path: 'features/notices/reading/pages/notice/index?noticeId=n-going-home',
    sheets: [
      { of: 'features/notices/reading/components/question-sheet.tsx', title: '最晚什么时候返校？', by: ['补确认'] },
    ],
  },
  {
    person: 'member',
    path: 'pages/me/index',
    sheets: [{ of: 'features/identity/me/components/own-entries.tsx', title: '意见反馈', by: ['意见反馈'] }],
  },
  {
    person: 'member',
    path: 'features/identity/pages/privacy/index',
    sheets: [{ of: 'features/identity/pages/privacy/told.tsx', title: /./, by: ['谁能看到我的什么'] }],
  },
  {
    person: 'member',
    path: 'features/identity/pages/branch/index',
    sheets: [{ of: 'features/identity/components/leave-sheet.tsx', title: '退出团支部', by: ['退出团支部'] }],
  },
  {
    person: 'member',
    path: `features/lessons/watching/pages/lesson/index?lessonId=${lateId}`,
    sheets: [{ of: 'features/lessons/watching/components/appeal-entry.tsx', title: '向团支书申诉', by: [/申诉/] }],
  },
  {
    person: 'member',
    path: 'pages/homes/index',
    sheets: [{ of: 'features/homes/list/components/filter.tsx', title: '筛选', by: [/^筛选/] }],
  },
  {
    person: 'new',
    path: activity('a-photo'),
    sheets: [{ of: 'features/homes/taking/pages/activity/questions.tsx', title: '怎么称呼你', by: ['报名'] }],
  },
  {
    person: 'member',
    path: activity('a-drawn'),
    sheets: [{ of: 'features/homes/taking/pages/activity/questions.tsx', title: '退出候补', by: ['退出候补'] }],
  },
  {
    person: 'keeper',
    path: `features/checkins/showing/pages/code/index?${at}&sessionId=a-open`,
    sheets: [{ of: 'features/checkins/showing/components/renew-sheet.tsx', title: '换一个口令', by: ['换口令'] }],
  },
  {
    person: 'keeper',
    path: `${ROLL}/index?${at}&sessionId=a-open`,
    sheets: [
      { of: 'exports/table-out-sheet.tsx', title: '导出到场名单', by: [/^导出/] },
      { of: `${ROLL}/person-sheet.tsx`, title: /./, by: [/到了，/] },
      { of: `${ROLL}/register-sheet.tsx`, title: /^手动登记/, by: [/^手动登记/] },
    ],
  },
  ...talkVisits,
  {
    person: 'officer',
    path: 'features/keeping/venues/pages/add/index',
    sheets: [{ of: 'features/keeping/components/about-fields.tsx', title: /区县/, by: [/^选区县/] }],
  },
  {
    person: 'officer',
    path: 'features/keeping/venues/pages/venues/index',
    sheets: [{ of: 'exports/table-out-sheet.tsx', title: '导出青年之家', by: [/^导出/] }],
  },
  ...figureVisits,
  {
    person: 'officer',
    path: keeping('venues/pages/keepers'),
    sheets: [
      { of: 'features/keeping/components/reason-sheet.tsx', title: '停用', by: ['停用这个青年之家'] },
      {
        of: 'features/keeping/venues/pages/keepers/asked-sheet.tsx',
        title: '换一个码',
        by: ['任命管理员', '换一个码'],
      },
    ],
  },
  {
    person: 'keeper',
    path: keeping('venue/pages/hours'),
    sheets: [
      { of: `${HOURS}/week-sheet.tsx`, title: /周/, by: [/^周/] },
      { of: `${HOURS}/special-sheet.tsx`, title: '临时闭馆', by: ['添加临时闭馆'] },
      { of: `${HOURS}/preview-sheet.tsx`, title: '看看效果', by: ['看看效果'] },
    ],
  },
  {
    person: 'keeper',
    path: keeping('writing/pages/activity'),
    sheets: [
      { of: `${WRITING}/date-sheet.tsx`, title: '日期', by: [/^日期/] },
      { of: `${WRITING}/time-sheet.tsx`, title: '时间', by: [/^时间/] },
      rule('名额怎么给', /^名额怎么给/),
      { of: 'forms/moment-sheet.tsx', title: '报名截止', by: [/^报名截止/] },
      rule('取消截止', /^取消截止/),
      rule('谁能报名', /^谁能报名/),
      rule('时长怎么计', /^时长/),
      rule('说明和图片', /^说明和图片/),
    ],
  },
  {
    person: 'editor',
    path: `${WRITE}?orgId=ljzy&noticeId=n-holiday`,
    says: /发布设置/,
    sheets: [
      { of: `${WRITE_SHEETS}/scope-sheet.tsx`, title: '发给谁', by: [/^发给谁/] },
      { of: `${WRITE_SHEETS}/people-sheet.tsx`, title: '对象', by: [/^对象/] },
      { of: 'forms/moment-sheet.tsx', title: '发布时间', by: [/^发布时间/] },
      { of: `${WRITE_SHEETS}/link-sheet.tsx`, title: '链接', by: ['链接'] },
      { of: `${WRITE_SHEETS}/pick-sheet.tsx`, title: '课程', by: ['课程'] },
      { of: `${WRITE_SHEETS}/discard-sheet.tsx`, title: '丢弃草稿', by: ['丢弃'] },
      { of: 'features/writing/edit/pages/write/sheets.tsx', title: '读者看到的', by: ['预览'] },
    ],
  },
  {
    person: 'editor',
    path: `${WRITE}?orgId=ljzy&noticeId=n-holiday`,
    says: /已经收满 4 条/,
    before: asksToConfirm,
    sheets: [
      { of: 'forms/moment-sheet.tsx', title: '确认截止', by: [/^确认截止/] },
      { of: `${WRITE_SHEETS}/says-sheet.tsx`, title: '哪一段说了答案', by: [/^正文里哪一段/] },
      { of: `${WRITE_SHEETS}/full-sheet.tsx`, title: '已经收满的支部', by: ['看是哪些'] },
    ],
  },
  {
    person: 'member',
    path: 'features/notices/asked/pages/asked/index?branchId=jd2302',
    sheets: [{ of: 'features/notices/asked/pages/asked/index.tsx', title: '看哪个月', by: [/换一个月$/] }],
  },
  {
    person: 'editor',
    path: `${WRITINGS}/index?orgId=ljzy`,
    sheets: [
      { of: `${WRITINGS}/narrowing.tsx`, title: '分类', by: [/选分类$/] },
      { of: `${WRITINGS}/narrowing.tsx`, title: '哪一年的', by: [/选年份$/] },
    ],
  },
  {
    person: 'officer',
    path: boards('overview/pages/overview'),
    sheets: [
      { of: 'features/boards/components/picker.tsx', title: /./, by: [/换一期$/] },
      { of: 'features/boards/components/export-button.tsx', title: '导出表格', by: ['导出表格'] },
      { of: 'features/boards/components/definitions.tsx', title: '数字怎么算的', by: [/^口径/] },
    ],
  },
  {
    person: 'secretary',
    path: boards('board/pages/board'),
    sheets: [
      {
        of: 'features/boards/components/frozen-line.tsx',
        title: '为什么有两个数字',
        by: [/换一期$/, /第 7 期/, /更正|两个数字/],
      },
    ],
  },
  {
    person: 'secretary',
    path: boards('board/pages/board'),
    sheets: [{ of: 'features/boards/reminding/remind-sheet.tsx', title: /^提醒 \d 人$/, by: [/^提醒 \d 人$/] }],
  },
  {
    person: 'deputy',
    path: boards('board/pages/board', '?branchId=jd2302'),
    desk: true,
    sheets: [{ of: 'desk/rail.tsx', title: '切换工作台', by: ['切换工作台'] }],
  },
  {
    person: 'officer',
    path: boards('settings/pages/settings'),
    sheets: [{ of: 'features/boards/settings/pages/settings/setting-sheet.tsx', title: '及格分', by: [/^及格分/] }],
  },
  {
    person: 'secretary',
    path: boards('tending/pages/requests'),
    sheets: [{ of: 'features/boards/tending/pages/requests/index.tsx', title: /^拒绝/, by: [/^拒绝/] }],
  },
  {
    person: 'secretary',
    path: boards('tending/pages/invite'),
    sheets: [{ of: 'features/boards/tending/pages/invite/index.tsx', title: '换一个新码', by: [/^换一个新码/] }],
  },
  {
    person: 'secretary',
    path: boards('tending/pages/joinings'),
    sheets: [{ of: 'features/boards/tending/pages/joinings/asked-sheet.tsx', title: /./, by: [/撤销$/] }],
  },
  {
    person: 'member',
    path: 'features/notices/reading/pages/notice/index?noticeId=n-patrol',
    sheets: [
      { of: 'features/notices/reading/components/link-sheet.tsx', title: '这个链接通向别处', by: [/澜江志愿服务网/] },
    ],
  },
  {
    person: 'member',
    path: 'features/notices/search/pages/search/index',
    typed: '评议',
    sheets: [{ of: 'features/notices/search/components/narrowing.tsx', title: '哪一年的', by: [/选年份$/] }],
  },
  {
    person: 'keeper',
    path: keeping('writing/pages/activity', '&activityId=a-drafted'),
    before: beginsADraft,
    sheets: [{ of: `${WRITING}/asked-sheets.tsx`, title: '丢弃草稿', by: ['丢弃草稿'] }],
  },
  {
    person: 'keeper',
    path: keeping('writing/pages/activity', '&activityId=a-photo'),
    sheets: [{ of: `${WRITING}/asked-sheets.tsx`, title: '取消活动', by: ['取消活动'] }],
  },
  {
    person: 'keeper',
    path: `features/checkins/showing/pages/code/index?${at}&sessionId=a-open`,
    desk: true,
    before: someoneComesIn,
    says: /^上一位 \d+ 秒前$/,
    sheets: [{ of: 'features/checkins/showing/pages/code/on-wide.tsx', title: '现在离开？', by: ['关闭'] }],
  },
  {
    person: 'member',
    path: activity('a-open'),
    before: hasBegun,
    sheets: [{ of: 'features/homes/taking/pages/activity/arrival.tsx', title: '签退', by: ['签退'] }],
  },
  {
    person: 'new',
    path: 'pages/me/index',
    before: asksByHand,
    sheets: [{ of: 'features/identity/me/components/withdraw-sheet.tsx', title: '撤回申请', by: ['撤回申请'] }],
  },
  ...[true, false].map((desk): Visit => ({
    person: 'keeper',
    path: 'features/desk/waiting/pages/waiting/index',
    ...(desk ? { desk } : {}),
    before: keepsAnother,
    sheets: [{ of: 'desk/which-sheet.tsx', title: '去哪个青年之家', by: [/^青年之家/] }],
  })),
  {
    person: 'editor',
    path: `${MOVING}/index?orgId=ljzy`,
    desk: true,
    before: beginsToMove,
    sheets: [
      { of: `${MOVING}/day-sheet.tsx`, title: '选日期', by: ['接着导 旧公告.zip', /^选日期，青年文明号/] },
      { of: `${MOVING}/asked-sheets.tsx`, title: '放弃这次导入', by: ['放弃'] },
    ],
  },
  {
    person: 'editor',
    path: 'features/desk/waiting/pages/waiting/index',
    desk: true,
    before: writesElsewhere,
    sheets: [{ of: 'desk/which-sheet.tsx', title: '写谁的公告', by: ['公告'] }],
  },
  ...starVisits(Date.now()),
]
