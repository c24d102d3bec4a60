import { monthOf } from '../../src/domain/assignments/report'
import type { Instant } from '../../src/domain/time'
import { SAYING_SCREENS } from './saying-screens'
import { starScreens } from './star-screens'
import type { Alias } from '../seed/people'
import { talkScreens } from './talk-screens'

/** A screen by the page it opens on, and what is done there. */
export interface Screen {
  name: string
  person: Alias
  path: string
  /** Words that tell that it has come. */
  says: string
  /** The same page as one before it, in another state that weighs no more: it is pictured, and not weighed. */
  again?: true
}

/** Every page of the app as one of the city's people sees it, by the city's clock. */
export const screensOf = (lessonId: string, now: Instant): Screen[] => {
  const lessons = (page: string): string => `features/lessons/${page}/index`
  const lesson = (page: string): string => `${lessons(page)}?lessonId=${lessonId}`
  const identity = (page: string): string => `features/identity/pages/${page}/index`
  const notice = (noticeId: string): string => `features/notices/reading/pages/notice/index?noticeId=${noticeId}`
  const asked = (branchId: string): string => `features/notices/asked/pages/asked/index?branchId=${branchId}`
  const keeping = (page: string, job: string): string => `features/keeping/${job}/pages/${page}/index`
  const kept = (page: string, job: string): string => `${keeping(page, job)}?venueId=v-binjiang`
  const finding = (page: string): string => `features/homes/finding/pages/${page}/index`
  const taking = (page: string): string => `features/homes/taking/pages/${page}/index`
  const activity = (id: string, page = 'activity'): string => `${taking(page)}?activityId=${id}`
  const checkins = (page: string, job: string, more = ''): string =>
    `features/checkins/${job}/pages/${page}/index?venueId=v-binjiang${more}`
  const ofOpen = '&sessionId=a-open'
  const desk = (page: string): string => `features/desk/waiting/pages/${page}/index`
  const writing = (page: string, job: string, query: string): string =>
    `features/writing/${job}/pages/${page}/index?${query}`
  const boards = (page: string, job = page): string => `features/boards/${job}/pages/${page}/index`
  return [
    { name: 'study', person: 'member', path: 'pages/study/index', says: '往期' },
    { name: 'study-visitor', person: 'new', path: 'pages/study/index', says: '加入团支部' },
    { name: 'study-done', person: 'secretary', path: 'pages/study/index', says: '学习证明' },
    { name: 'notices', person: 'member', path: 'pages/notices/index', says: '团籍注册' },
    { name: 'notices-visitor', person: 'new', path: 'pages/notices/index', says: '加入团支部' },
    { name: 'search', person: 'member', path: 'features/notices/search/pages/search/index', says: '两个字起' },
    { name: 'notice', person: 'member', path: notice('n-patrol'), says: '守则' },
    { name: 'notice-confirm', person: 'member', path: notice('n-registration'), says: '我已知悉' },
    { name: 'notice-spared', person: 'keeper', path: notice('n-questionnaire'), says: '不用确认', again: true },
    { name: 'notice-corrected', person: 'member', path: notice('n-theme-day'), says: '改了 4 处' },
    { name: 'notice-withdrawn', person: 'member', path: notice('n-lecture-3'), says: '这条公告已撤回' },
    { name: 'notice-not-found', person: 'member', path: notice('n-tomorrow'), says: '没有这一条' },
    { name: 'notice-visitor', person: 'new', path: notice('n-commended'), says: '公示时间' },
    { name: 'asked', person: 'member', path: asked('jd2302'), says: '一个月最多' },
    { name: 'asked-full', person: 'keeper', path: asked('binjiang-b0'), says: '一个月最多', again: true },
    { name: 'asked-officer', person: 'officer', path: asked('jd2302'), says: '一个月最多', again: true },
    { name: 'asked-forbidden', person: 'new', path: asked('jd2302'), says: '参学情况', again: true },
    { name: 'homes', person: 'member', path: 'pages/homes/index', says: '滨江青年之家' },
    { name: 'home-map', person: 'member', path: finding('map'), says: '今天有活动' },
    { name: 'home', person: 'member', path: `${finding('venue')}?venueId=v-binjiang`, says: '近期活动' },
    {
      name: 'home-not-found',
      person: 'member',
      path: `${finding('venue')}?venueId=v-none`,
      says: '没有这个青年之家',
      again: true,
    },
    { name: 'home-activities', person: 'member', path: `${finding('activities')}?venueId=v-binjiang`, says: '巡河' },
    { name: 'activity', person: 'member', path: activity('a-photo'), says: '满员后可候补' },
    { name: 'activity-visitor', person: 'new', path: activity('a-photo'), says: '满员后可候补', again: true },
    { name: 'activity-full', person: 'member', path: activity('a-resume'), says: '加入候补' },
    { name: 'activity-no-wait', person: 'member', path: activity('a-full'), says: '不设候补', again: true },
    { name: 'activity-not-yet', person: 'member', path: activity('a-not-yet'), says: '开放报名', again: true },
    { name: 'activity-over', person: 'member', path: activity('a-weekly-1-w1'), says: '已结束', again: true },
    { name: 'activity-cancelled', person: 'member', path: activity('a-cancelled'), says: '大风预警', again: true },
    { name: 'activity-moved', person: 'member', path: activity('a-reading'), says: '保留名额' },
    { name: 'activity-drawing', person: 'secretary', path: activity('a-draw'), says: '等抽签', again: true },
    { name: 'activity-drawn', person: 'member', path: activity('a-drawn'), says: '核对抽签' },
    { name: 'activity-for-draw', person: 'member', path: activity('a-draw'), says: '报名参加抽签', again: true },
    { name: 'activity-secretary', person: 'secretary', path: activity('a-patrol'), says: '替支部报名' },
    { name: 'activity-not-found', person: 'member', path: activity('a-none'), says: '没有找到', again: true },
    { name: 'draw', person: 'member', path: activity('a-drawn', 'draw'), says: '一致' },
    { name: 'draw-before', person: 'member', path: activity('a-draw', 'draw'), says: '还没抽', again: true },
    { name: 'branch-sign-up', person: 'secretary', path: activity('a-patrol', 'branch'), says: '已选 0 人' },
    {
      name: 'branch-sign-up-forbidden',
      person: 'new',
      path: activity('a-patrol', 'branch'),
      says: '团支书',
      again: true,
    },
    { name: 'mine', person: 'member', path: taking('mine'), says: '还没结束' },
    { name: 'mine-none', person: 'new', path: taking('mine'), says: '还没有报名', again: true },
    { name: 'checkin', person: 'member', path: checkins('checkin', 'checking'), says: '自由到访' },
    { name: 'checkin-visitor', person: 'new', path: checkins('checkin', 'checking'), says: '自由到访', again: true },
    { name: 'checkin-passcode', person: 'secretary', path: checkins('passcode', 'checking'), says: '6 位口令' },
    { name: 'checkin-own-code', person: 'member', path: checkins('code', 'own'), says: '秒后换新码' },
    { name: 'checkin-history', person: 'member', path: checkins('history', 'own'), says: '次到访' },
    { name: 'checkin-rate', person: 'member', path: checkins('rate', 'own'), says: '只公布平均分' },
    { name: 'checkin-code', person: 'keeper', path: checkins('code', 'showing', ofOpen), says: '秒后换码' },
    { name: 'checkin-roll', person: 'keeper', path: checkins('roll', 'roll', ofOpen), says: '按报名先后' },
    { name: 'checkin-scans', person: 'keeper', path: checkins('scans', 'roll', ofOpen), says: '30 天后只留数字' },
    { name: 'checkin-late', person: 'keeper', path: checkins('late', 'late'), says: '码的时间' },
    { name: 'me', person: 'secretary', path: 'pages/me/index', says: '累计学时' },
    { name: 'me-deputy', person: 'deputy', path: 'pages/me/index', says: '参学总览' },
    { name: 'me-visitor', person: 'new', path: 'pages/me/index', says: '还没有加入' },
    { name: 'lesson', person: 'member', path: lesson('watching/pages/lesson'), says: '真实观看' },
    { name: 'lesson-visitor', person: 'new', path: lesson('watching/pages/lesson'), says: '现在看不留记录' },
    { name: 'lesson-done', person: 'secretary', path: lesson('watching/pages/lesson'), says: '已完成' },
    { name: 'quiz-locked', person: 'member', path: lesson('quiz/pages/quiz'), says: '回到这一课' },
    { name: 'result-none', person: 'member', path: lesson('quiz/pages/result'), says: '这里没有' },
    { name: 'certificate', person: 'secretary', path: lesson('certificate/pages/certificate'), says: '编号' },
    { name: 'past', person: 'member', path: lessons('past/pages/past'), says: '期' },
    { name: 'certificates', person: 'member', path: lessons('certificate/pages/certificates'), says: '完成' },
    { name: 'verify', person: 'member', path: lessons('certificate/pages/verify'), says: '核验' },
    { name: 'waiting', person: 'member', path: lessons('quiz/pages/waiting'), says: '都已上传' },
    { name: 'join', person: 'new', path: identity('join'), says: '查找团支部' },
    { name: 'roster-unasked', person: 'new', path: identity('roster'), says: '查找团支部' },
    { name: 'consent-unasked', person: 'new', path: identity('consent'), says: '查找团支部' },
    // Last of the way in: from then on the phone knows how far it has come.
    { name: 'roster', person: 'new', path: `${identity('join')}?code=JD23K7`, says: '你的姓名' },
    { name: 'branch', person: 'member', path: identity('branch'), says: '机电2302' },
    { name: 'joined', person: 'member', path: identity('joined'), says: '学本周团课' },
    { name: 'joined-not', person: 'new', path: identity('joined'), says: '还没有加入', again: true },
    { name: 'privacy', person: 'member', path: identity('privacy'), says: '本机暂存' },
    { name: 'lost', person: 'member', path: identity('lost'), says: '没有对应的页面' },
    { name: 'terms', person: 'new', path: identity('terms'), says: '隐私' },
    { name: 'board', person: 'secretary', path: boards('board'), says: '复制名单' },
    { name: 'board-officer', person: 'officer', path: `${boards('board')}?branchId=jd2302`, says: '姓名只给' },
    { name: 'board-visitor', person: 'new', path: boards('board'), says: '不对你开放' },
    { name: 'member', person: 'secretary', path: `${boards('member', 'tending')}?memberId=m-jd2302-002`, says: '各期' },
    { name: 'appeals', person: 'secretary', path: boards('appeals', 'tending'), says: '申诉' },
    { name: 'requests', person: 'secretary', path: boards('requests', 'tending'), says: '待审核' },
    {
      name: 'requests-officer',
      person: 'officer',
      path: `${boards('requests', 'tending')}?branchId=jd2302`,
      says: '只有这个支部',
      again: true,
    },
    { name: 'invite', person: 'secretary', path: boards('invite', 'tending'), says: '前有效' },
    { name: 'joinings', person: 'secretary', path: boards('joinings', 'tending'), says: '加入记录' },
    { name: 'desk', person: 'secretary', path: desk('waiting'), says: '件等你处理' },
    { name: 'desk-deputy', person: 'deputy', path: desk('waiting'), says: '件等你处理', again: true },
    { name: 'desk-keeper', person: 'keeper', path: desk('waiting'), says: '件等你处理', again: true },
    { name: 'desk-officer', person: 'officer', path: desk('waiting'), says: '待审的话', again: true },
    { name: 'desk-group', person: 'secretary', path: `${desk('group')}?group=requests`, says: '等了' },
    { name: 'overview', person: 'officer', path: boards('overview'), says: '澜江' },
    { name: 'overview-month', person: 'officer', path: `${boards('overview')}?month=${monthOf(now)}`, says: '按月' },
    { name: 'overview-choice', person: 'administrator', path: boards('overview'), says: '管理员工作台' },
    { name: 'confirms', person: 'secretary', path: boards('list', 'confirms'), says: '公告确认' },
    {
      name: 'confirms-overview-list',
      person: 'officer',
      path: `${boards('list', 'confirms')}?work=overview`,
      says: '公告确认',
    },
    {
      name: 'confirms-branch',
      person: 'secretary',
      path: `${boards('branch', 'confirms')}?assignmentId=confirm-n-registration-1`,
      says: '人已确认',
    },
    {
      name: 'confirms-overview',
      person: 'officer',
      path: `${boards('overview', 'confirms')}?assignmentId=confirm-n-registration-1`,
      says: '个支部已全部确认',
    },
    { name: 'health', person: 'officer', path: boards('health'), says: '组织健康' },
    { name: 'settings', person: 'officer', path: boards('settings'), says: '最近的改动' },
    { name: 'settings-below', person: 'administrator', path: `${boards('settings')}?orgId=ljzy`, says: '最近的改动' },
    { name: 'keeper-today', person: 'keeper', path: kept('today', 'today'), says: '今天的场次' },
    { name: 'keeper-kept', person: 'keeper', path: kept('kept', 'today'), says: '简历门诊' },
    {
      name: 'keeper-signed-up',
      person: 'keeper',
      path: `${keeping('signed-up', 'today')}?activityId=a-resume`,
      says: '候补第',
    },
    {
      name: 'keeper-activity',
      person: 'keeper',
      path: `${kept('activity', 'writing')}&activityId=a-photo`,
      says: '满员后可候补',
    },
    { name: 'keeper-new', person: 'keeper', path: kept('activity', 'writing'), says: '满员后可候补', again: true },
    { name: 'keeper-hours', person: 'keeper', path: kept('hours', 'venue'), says: '临时闭馆' },
    { name: 'keeper-about', person: 'keeper', path: kept('about', 'venue'), says: '列表里的一句话' },
    { name: 'keeper-closed', person: 'member', path: kept('today', 'today'), says: '只有这个青年之家', again: true },
    { name: 'venues', person: 'officer', path: keeping('venues', 'venues'), says: '滨江青年之家' },
    {
      name: 'figures',
      person: 'officer',
      path: 'features/figures/pages/figures/index?orgId=lanjiang',
      says: '近 8 个月到访',
    },
    { name: 'venues-add', person: 'officer', path: keeping('add', 'venues'), says: '区县' },
    { name: 'venues-keepers', person: 'officer', path: kept('keepers', 'venues'), says: '任命管理员' },
    {
      name: 'venue-figures',
      person: 'keeper',
      path: 'features/figures/pages/venue/index?venueId=v-binjiang',
      says: '每个人只算一次',
    },
    { name: 'paper', person: 'keeper', path: 'features/figures/pages/paper/index?venueId=v-binjiang', says: '选文件' },
    { name: 'venues-import', person: 'officer', path: keeping('import', 'importing'), says: '名称（必填）' },
    { name: 'office', person: 'member', path: keeping('accept', 'office'), says: '输入任命码' },
    { name: 'hand-over', person: 'keeper', path: kept('hand-over', 'office'), says: '交过去的' },
    { name: 'writings', person: 'editor', path: writing('writings', 'list', 'orgId=ljzy'), says: '开放日志愿者' },
    { name: 'moving', person: 'editor', path: 'features/moving/pages/moving/index?orgId=ljzy', says: '团委旧站公告' },
    {
      name: 'writings-branch',
      person: 'secretary',
      path: writing('writings', 'list', 'orgId=jd2302'),
      says: '班会改到',
      again: true,
    },
    {
      name: 'writings-forbidden',
      person: 'member',
      path: writing('writings', 'list', 'orgId=ljzy'),
      says: '编辑和审核',
      again: true,
    },
    { name: 'writing-about', person: 'editor', path: writing('about', 'list', 'noticeId=n-fee'), says: '历史' },
    { name: 'writing-above', person: 'editor', path: writing('above', 'list', 'orgId=ljzy'), says: '转发' },
    {
      name: 'write',
      person: 'editor',
      path: writing('write', 'edit', 'orgId=ljzy&noticeId=n-holiday'),
      says: '发布设置',
    },
    {
      name: 'write-new',
      person: 'secretary',
      path: writing('write', 'edit', 'orgId=jd2302'),
      says: '发布设置',
      again: true,
    },
    {
      name: 'write-in-review',
      person: 'editor',
      path: writing('write', 'edit', 'orgId=ljzy&noticeId=n-open-day'),
      says: '收回送审',
      again: true,
    },
    {
      name: 'write-returned',
      person: 'editor',
      path: writing('write', 'edit', 'orgId=ljzy&noticeId=n-recommended'),
      says: '退回',
      again: true,
    },
    {
      name: 'write-forbidden',
      person: 'member',
      path: writing('write', 'edit', 'orgId=ljzy'),
      says: '编辑能写公告',
      again: true,
    },
    {
      name: 'review',
      person: 'reviewer',
      path: writing('review', 'review', 'noticeId=n-fee'),
      says: '在线的是第 1 稿',
    },
    {
      name: 'review-first',
      person: 'reviewer',
      path: writing('review', 'review', 'noticeId=n-open-day'),
      says: '看过才能通过',
      again: true,
    },
    {
      name: 'review-own',
      person: 'editor',
      path: writing('review', 'review', 'noticeId=n-recommended'),
      says: '不用审核',
      again: true,
    },
    { name: 'desk-reviewer', person: 'reviewer', path: desk('waiting'), says: '件等你处理', again: true },
    { name: 'me-editor', person: 'editor', path: 'pages/me/index', says: '写公告', again: true },
    { name: 'offered', person: 'member', path: kept('offered', 'office'), says: '没有要交给你的青年之家' },
    ...talkScreens,
    ...SAYING_SCREENS,
    ...starScreens(now),
  ]
}
