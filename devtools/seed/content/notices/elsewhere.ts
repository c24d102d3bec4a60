import { DAY_MS } from '../../../../src/domain/time'
import { SOURCES, type NoticeContent } from './notice'
import { bold, h, ol, p, picture, table, ul } from './writing'
import { day, dayAndWeekday, yearOf, type When } from './when'

const TUESDAY = 2
const SATURDAY = 6

/** What other parts of the city write to their own, and what addresses some sectors only. */
export const ofElsewhere = (when: When): NoticeContent[] => [
  blood(when),
  skills(when),
  elders(when),
  afterSchool(when),
  candidates(when),
  shift(when),
]

function blood(when: When): NoticeContent {
  const on = when.next(TUESDAY, 4, { hour: 9 })
  return {
    id: 'n-blood',
    category: 'volunteer',
    title: '献血车进校园，各校时间表',
    from: SOURCES.schools,
    at: when.past(12, 9),
    sectors: ['school'],
    views: 498,
    blocks: [
      p('市血站的车来学校，自愿，满 18 岁，体重男 50 公斤、女 45 公斤以上。'),
      table([
        ['日期', '时间', '学校', '停在'],
        [dayAndWeekday(on), '09:00—15:00', '澜江职业技术学院', '图书馆东侧'],
        [dayAndWeekday(new Date(on.getTime() + DAY_MS)), '09:00—12:00', '澜江师范学校', '北门内'],
        [dayAndWeekday(new Date(on.getTime() + 2 * DAY_MS)), '13:00—16:00', '青云中学', '只收教职工'],
      ]),
      p(bold('这几天先别献'), '　感冒没好、刚打过疫苗、前一晚没睡好的。不用跟任何人解释。'),
    ],
  }
}

function skills(when: When): NoticeContent {
  const on = when.next(SATURDAY, 25, { hour: 9 })
  return {
    id: 'n-skills',
    category: 'activity',
    title: '青年岗位技能比武报名',
    from: SOURCES.city,
    at: when.past(20, 10),
    sectors: ['enterprise', 'new'],
    views: 356,
    blocks: [
      p(`${dayAndWeekday(on)}在高新区实训基地，焊接、钳工、叉车、无人机巡检四个工种，35 岁以下在岗的都能报。`),
      ul('每家单位每个工种最多 2 人', '不收报名费，工具自带，材料现场发', '比武当天算出勤，由团市委给单位发函'),
      h('分怎么算'),
      table([
        ['工种', '操作', '安全', '用时'],
        ['焊接', '70', '20', '10'],
        ['钳工', '70', '15', '15'],
        ['叉车', '60', '30', '10'],
        ['无人机巡检', '60', '20', '20'],
      ]),
    ],
  }
}

function elders(when: When): NoticeContent {
  return {
    id: 'n-elders',
    category: 'volunteer',
    title: '帮村里老人做养老金认证，每村两人',
    from: SOURCES.liuxi,
    at: when.past(57, 9),
    sectors: ['rural'],
    views: 141,
    blocks: [
      p('认证要用手机刷脸，不少老人不会。请各村团支部出两个人，赶集那天在村委会坐半天。'),
      ol('先看身份证和本人是不是一个人', '用老人自己的手机，没有手机的用村委会的', '做完让老人看一眼“认证成功”，再走'),
      p(bold('不要做的'), '　不记密码，不替人收验证码，不拿走身份证。'),
    ],
  }
}

function afterSchool(when: When): NoticeContent {
  return {
    id: 'n-after-school',
    category: 'volunteer',
    title: '社区晚托班还缺 8 名志愿者',
    from: SOURCES.binjiang,
    at: when.past(28, 16),
    views: 187,
    blocks: [
      p('梧桐里、江汀两个社区的晚托班，周一到周四 16:30 到 18:30，陪小学生写作业、读书、下棋。'),
      picture('cover-05.jpg', '一位骑手把电动车停在驿站门口。'),
      p('一周来一次就行，能坚持一学期的优先。报名找各社区团支书。'),
    ],
  }
}

function candidates(when: When): NoticeContent {
  const at = when.past(39, 9)
  return {
    id: 'n-candidates',
    category: 'publicity',
    title: `${yearOf(at)} 年度南浦区青年文明号候选集体公示`,
    from: SOURCES.nanpu,
    at,
    isPublic: true,
    views: 274,
    blocks: [
      p(`经各街道推荐，以下 4 个集体拟列为候选，公示到${day(new Date(at.getTime() + 7 * DAY_MS))}。`),
      ul(
        '南浦区政务服务中心 3 号窗口',
        '云水街道社区卫生服务中心护理组',
        '南浦公交 6 路车队',
        '青石街道消防救援站二班',
      ),
      p('意见请写给南浦区团委，电话 5550136。'),
    ],
  }
}

function shift(when: When): NoticeContent {
  return {
    id: 'n-shift',
    category: 'activity',
    title: '本班周五下班后打球',
    from: SOURCES.line,
    at: when.past(3, 17),
    views: 21,
    blocks: [p('周五 18:30，厂区东门球场，三对三。来的在班组群里说一声，好订水。')],
  }
}
