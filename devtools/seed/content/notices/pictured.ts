import { DAY_MS } from '../../../../src/domain/time'
import { SOURCES, type NoticeContent } from './notice'
import { bold, card, h, link, ol, p, picture, signed, table, ul, web } from './writing'
import { day, dayAndWeekday, longDay, monthOf, season, yearOf, type When } from './when'

const FRIDAY = 5
const SATURDAY = 6
/** From the end of lessons until 18:00. */
const UNTIL_EVENING_MS = 130 * 60_000

/** The notices of the mockups, with their dates moved. */
export const pictured = (when: When): NoticeContent[] => [
  registration(when),
  themeDay(when),
  patrol(when),
  longerHours(when),
  commended(when),
  lecture(when),
  lectureMoved(when),
  goingHome(when),
]

function registration(when: When): NoticeContent {
  const at = when.past(2, 9)
  const deadline = when.ahead(3, 18)
  return {
    id: 'n-registration',
    category: 'notice',
    title: `关于办理 ${yearOf(at)} 年度团籍注册和开展团员教育评议的通知`,
    from: SOURCES.organisation,
    at,
    standings: ['member'],
    pinned: true,
    confirm: { reason: '注册和评议有时间要求，错过了要等下一年，请每位团员都看到。', deadline, question: null },
    views: 1204,
    blocks: [
      p('各团支部、全体团员：'),
      p('本年度团籍注册和教育评议即日开始。请每位团员在本页确认已知悉，并按下面的时间完成。'),
      p(bold('一、个人自评'), `　${day(deadline)}前，对照团员义务写一段不少于 100 字的小结。`),
      p(bold('二、支部评议'), `　${day(when.ahead(10, 18))}前，由团支书召集，到会人数须过半。`),
      p(bold('三、团籍注册'), `　${day(when.ahead(17, 18))}前，团支部把结果报上一级，评议合格的予以注册。`),
      p(
        '评议怎么开、记录怎么写，见',
        link('团支部“三会两制一课”记录填写说明', { to: 'notice', id: 'n-records' }),
        '。去年的表格请不要再用。',
      ),
      ...signed('团市委组织部', longDay(at)),
    ],
    files: [
      { file: 'self-assessment.docx', name: '团员自评表.docx' },
      { file: 'review-steps.pdf', name: '支部评议流程图.pdf' },
    ],
  }
}

/** Over, and counted for good: by the question whoever confirmed it has understood when to be back. */
function goingHome(when: When): NoticeContent {
  const at = when.past(10, 8)
  const says = `三、返校　${day(when.past(4, 21))} 21:00 前返校。遇交通延误，先告诉辅导员，不用赶路。`
  return {
    id: 'n-going-home',
    category: 'notice',
    title: '假期返乡安全和返校时间',
    from: SOURCES.department,
    at,
    standings: ['member'],
    confirm: {
      reason: '涉及人身安全和返校时间',
      deadline: when.past(6, 18),
      question: { text: '最晚什么时候返校？', options: ['20:00 前', '21:00 前', '第二天早上'], right: 1, says },
    },
    views: 402,
    blocks: [
      p('各团支部、全体团员：'),
      p(bold('一、返乡报备'), '　离校前在辅导员处登记返校时间，团支书不再另收表格。'),
      p(bold('二、志愿服务'), '　参加巡河、祭扫引导等服务的，由带队老师统一报备。'),
      p(bold('三、返校'), says.slice('三、返校'.length)),
      ...signed('机电工程系团总支', longDay(at)),
    ],
  }
}

function themeDay(when: When): NoticeContent {
  const first = when.next(FRIDAY, 2, { hour: 15, minute: 50 })
  const moved = new Date(first.getTime() + 7 * DAY_MS)
  const at = when.past(1, 8)
  const opening = [
    p('各团总支、团支部：'),
    p(`${monthOf(first)} 月主题团日以“一河一课”为主题，可结合第 ${when.lesson.number} 期课程开展讨论。`),
    card('lesson', when.lesson.id, when.lesson.title),
  ]
  const viewing = p(bold('四、收看'), `　可以集体收看第 ${when.lesson.number} 期，由团支书现场点名，不重复计学时。`)
  const plan = { file: 'theme-day-plan.doc', name: '主题团日活动方案.doc' }
  return {
    id: 'n-theme-day',
    category: 'activity',
    title: `学校 ${monthOf(first)} 月主题团日安排与场地预约`,
    from: SOURCES.college,
    at,
    confirm: {
      reason: '时间和场地变了，请照新的来。',
      deadline: new Date(moved.getTime() + UNTIL_EVENING_MS),
      question: null,
    },
    views: 386,
    blocks: [
      ...opening,
      p(bold('一、时间'), `　${dayAndWeekday(moved)}下午，第 7、8 节课后。`),
      p(bold('二、场地'), '　图书馆青年之家一楼共享厅和三个研讨间，由团支书在“青年之家”里预约，一个支部一次。'),
      picture('notices/rooms.png', '图书馆青年之家一楼平面图：共享厅在西边，三个研讨间在东边，正门从操场一侧进。'),
      p(bold('三、材料'), '　不用交照片和心得，支部只记一条活动记录。'),
      viewing,
      ...signed('澜职院团委', longDay(at)),
    ],
    files: [plan, { file: 'rooms.png', name: '研讨间位置图.png' }],
    correction: {
      at: when.past(0, 9, 30),
      changes: [
        { what: '时间', before: day(first), after: day(moved) },
        { what: '场地', before: '二楼报告厅', after: '一楼共享厅' },
        { what: '材料', before: '', after: '不用交照片和心得' },
        { what: '附件', before: '', after: '研讨间位置图' },
      ],
      before: {
        blocks: [
          ...opening,
          p(bold('一、时间'), `　${dayAndWeekday(first)}下午，第 7、8 节课后。`),
          p(bold('二、场地'), '　图书馆青年之家二楼报告厅，由团支书在“青年之家”里预约，一个支部一次。'),
          p(bold('三、材料'), '　活动后 3 天内提交照片 5 张、签到表、心得 3 篇。'),
          viewing,
          ...signed('澜职院团委', longDay(at)),
        ],
        files: [plan],
      },
    },
  }
}

function patrol(when: When): NoticeContent {
  const at = when.past(0, 8, 30)
  const on = when.next(SATURDAY, 5, { hour: 8, minute: 30 })
  return {
    id: 'n-patrol',
    category: 'volunteer',
    title: `${season(on)}巡河志愿者招募 60 人，先到先得`,
    from: SOURCES.volunteers,
    at,
    isPublic: true,
    views: 512,
    blocks: [
      p(
        `${dayAndWeekday(on)}上午，沿澜江城区段巡一次河：记水色，捡岸边的垃圾，给排口拍照。全程约 2 小时，需要 60 人。`,
      ),
      picture(
        'notices/river.png',
        '澜江城区段示意图：自西向东有柳桥、新港桥、石矶桥，A、B、C 三段的集合点在桥与桥之间。',
      ),
      h('三段，各 20 人'),
      table([
        ['段', '集合', '时间', '路程'],
        ['A', '柳桥西头', '08:30', '1.6 公里'],
        ['B', '新港桥下', '08:30', '1.4 公里'],
        ['C', '石矶桥东头', '09:00', '1.5 公里'],
      ]),
      h('要带什么'),
      ul('平底鞋、水杯，怕晒的带帽子', '手套、夹子、垃圾袋由协会准备', [
        bold('下雨改期'),
        '，前一天 18:00 前在这里更正',
      ]),
      h('怎么报名'),
      ol('填好附件里的报名表，发给所在团支部', '团支部汇总，报到区县团委', [
        '未满 16 岁的，请家长一同参加；守则见',
        web('澜江志愿服务网', 'https://volunteer.lanjiang.example/rules/river?from=notice'),
      ]),
      p('想先看看这条河，这一期团课讲的就是它。'),
      card('lesson', when.lesson.id, when.lesson.title),
      p('第一次来的，先听一场行前培训，在滨江青年之家。'),
      card('activity', 'a-patrol', '巡河志愿者行前培训'),
    ],
    files: [{ file: 'river-sign-up.xlsx', name: '巡河志愿者报名表.xlsx' }],
  }
}

function longerHours(when: When): NoticeContent {
  const at = when.past(3, 10)
  return {
    id: 'n-longer-hours',
    category: 'activity',
    title: '滨江青年之家延长开放至 21:00',
    // A home is open to the whole city's youth, so its district tells all of them.
    from: SOURCES.binjiang,
    scope: 'lanjiang',
    at,
    isPublic: true,
    views: 894,
    blocks: [
      p(`从${day(when.past(2, 9))}起，滨江青年之家周二至周日开放到 21:00，周一闭馆。`),
      picture('notices/hours.jpg', '海报：滨江青年之家，开到 21:00，周二至周日，周一闭馆。'),
      ul('自习室 36 座，不用预约，坐满为止', '排练室、会议室提前一天预约', '20:40 起不再进馆，20:50 会广播一次'),
      p('地址：滨江区江汀路 18 号，3 路、11 路公交“江汀路口”下车走 200 米。电话 5550118。'),
    ],
    files: [{ file: 'hours.jpg', name: '开放时间海报.jpg' }],
  }
}

function commended(when: When): NoticeContent {
  const at = when.past(6, 9)
  return {
    id: 'n-commended',
    category: 'publicity',
    title: `${yearOf(at) - 1} 年度优秀共青团员拟表彰名单公示`,
    from: SOURCES.college,
    at,
    isPublic: true,
    views: 1733,
    blocks: [
      p(`经团支部评议推荐、系团总支审核，现将 ${yearOf(at) - 1} 年度优秀共青团员拟表彰名单公示如下。`),
      p(bold('公示时间'), `　${day(at)}至${day(new Date(at.getTime() + 5 * DAY_MS))}`),
      table([
        ['序号', '姓名', '团支部'],
        ['1', '沈嘉树', '机电 2302'],
        ['2', '梁晓雯', '机电 2302'],
        ['3', '宁可为', '数控 2301'],
        ['4', '方一苇', '护理 2303'],
      ]),
      p('对名单有意见的，请在公示期内写信到 tuanwei@ljzy.example，或到学生活动中心 204 当面说。署名的意见一定答复。'),
      ...signed('澜职院团委', longDay(at)),
    ],
  }
}

function lecture(when: When): NoticeContent {
  return {
    id: 'n-lecture-3',
    category: 'activity',
    title: '青年大讲堂第 3 场报名',
    from: SOURCES.college,
    at: when.past(9, 10),
    views: 641,
    blocks: [
      p(`第 3 场请市水文站程亦安讲“一条河的二十年”，${dayAndWeekday(when.past(1, 19))} 19:00，图书馆二楼报告厅。`),
      p('每个团支部 4 个名额，由团支书报名。'),
    ],
    files: [{ file: 'lecture-3.ppt', name: '大讲堂第 3 场课件.ppt' }],
    withdrawn: {
      at: when.past(7, 16, 40),
      reason: '报告厅停用检修，改期后另行通知。',
      followUpId: 'n-lecture-3-moved',
    },
  }
}

function lectureMoved(when: When): NoticeContent {
  const on = when.next(FRIDAY, 20, { hour: 19 })
  return {
    id: 'n-lecture-3-moved',
    category: 'activity',
    title: `青年大讲堂第 3 场改期到 ${day(on)}`,
    from: SOURCES.college,
    at: when.past(3, 9),
    views: 407,
    blocks: [
      p(`报告厅检修，第 3 场改到${dayAndWeekday(on)} 19:00，地点换成图书馆青年之家一楼共享厅。主讲和内容不变。`),
      p('已经报名的不用再报。来不了的，请告诉团支书，名额让给别人。'),
    ],
  }
}
