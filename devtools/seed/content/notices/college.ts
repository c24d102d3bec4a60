import { DAY_MS } from '../../../../src/domain/time'
import { personName } from '../../names'
import { Random } from '../../random'
import { SHORT_FILMS } from './city'
import { SOURCES, type NoticeContent } from './notice'
import { bold, card, h, h2, ol, p, picture, signed, table, ul } from './writing'
import { day, dayAndWeekday, longDay, yearOf, type When } from './when'

/** What the college, one of its departments and the branch of the pictures write to their own. */
export const ofTheCollege = (when: When): NoticeContent[] => [
  fee(when),
  reports(when),
  reviewed(when),
  shortFilmsAgain(when),
  applicants(when),
  workshop(when),
  oldForms(when),
  duty(when),
]

function fee(when: When): NoticeContent {
  const at = when.past(10, 9)
  return {
    id: 'n-fee',
    category: 'notice',
    title: `团费收缴办法（${yearOf(at)} 年修订）`,
    from: SOURCES.college,
    at,
    standings: ['member'],
    views: 618,
    blocks: [
      p(`本办法从${day(when.past(4, 9))}起用，旧办法同时停用。`),
      h('一、交多少'),
      table([
        ['谁', '每月'],
        ['没有收入的学生', '0.2 元'],
        ['有助学金、奖学金的学生', '0.2 元，奖助学金不算收入'],
        ['有工资的教职工团员', '工资的 0.5%，最多 20 元'],
        ['家里有困难的', '写一句话给团支书，可以少交或不交'],
      ]),
      h('二、什么时候交'),
      p('一学期交一次，开学第三周收齐。补交以前的，按以前的标准，最多补六个月。'),
      h('三、交给谁'),
      ol('交给支部组织委员，当场在名册上签字', '支部留一半，其余在一周内交系团总支', [
        '每学期末支部公布一次账目，',
        bold('不在群里晒谁没交'),
      ]),
      ...signed('澜职院团委', longDay(at)),
    ],
  }
}

const TOPICS = [
  '一条河的治理',
  '夜校里的邻居',
  '村里的快递',
  '老手艺的账本',
  '送餐路上',
  '社区食堂',
  '旧厂房',
  '晚托班',
]
const PLACES = ['南浦区', '滨江区', '柳溪县', '安平县', '石桥县', '高新区']
const CLASSES = ['机电 2301', '机电 2302', '数控 2301', '护理 2303', '学前 2302', '会计 2304', '软件 2301']

const WEDNESDAY = 3

/** As many rows as a table may have cells for. */
function reports(when: When): NoticeContent {
  const at = when.past(15, 9)
  const random = new Random(15)
  const rows = Array.from({ length: 119 }, (_, i) => [
    String(i + 1),
    personName(random),
    random.pick(CLASSES),
    `${random.pick(PLACES)}：${random.pick(TOPICS)}`,
    i < 12 ? '一等' : i < 48 ? '二等' : '三等',
  ])
  return {
    id: 'n-reports',
    category: 'publicity',
    title: '假期社会实践优秀报告公示',
    from: SOURCES.college,
    at,
    isPublic: true,
    views: 526,
    blocks: [
      p(
        `共收到报告 641 篇，两位老师背靠背打分，取平均。拟评优秀 119 篇，公示到${day(new Date(at.getTime() + 7 * DAY_MS))}。`,
      ),
      table([['序号', '姓名', '团支部', '报告', '等次'], ...rows]),
      p('一等 12 篇，二等 36 篇，三等 71 篇。查分请带学生证到学生活动中心 204。'),
      ...signed('澜职院团委', longDay(at)),
    ],
  }
}

function reviewed(when: When): NoticeContent {
  const at = when.past(69, 10)
  return {
    id: 'n-reviewed',
    category: 'publicity',
    title: `${yearOf(when.past(120, 9))} 年度团员教育评议结果公示`,
    from: SOURCES.college,
    at,
    views: 289,
    blocks: [
      p('各支部评议已结束，结果公示 5 个工作日。这里只写人数，谁是什么等次由各支部在会上说。'),
      table([
        ['系', '应评', '优秀', '合格', '基本合格', '缓评'],
        ['机电工程系', '612', '171', '438', '2', '1'],
        ['信息工程系', '588', '166', '419', '3', '0'],
        ['护理系', '704', '204', '498', '1', '1'],
        ['经济管理系', '531', '150', '379', '2', '0'],
        ['学前教育系', '511', '148', '361', '1', '1'],
      ]),
      p('缓评的三位同学正在服兵役或住院，回来后补。'),
      p('觉得等次不对的，先找团支书；说不通的，写信给校团委，10 天内答复。'),
    ],
  }
}

function shortFilmsAgain(when: When): NoticeContent {
  return {
    id: 'n-short-films-college',
    category: 'activity',
    title: SHORT_FILMS.title,
    from: SOURCES.college,
    at: when.past(43, 11),
    views: 265,
    repost: { noticeId: SHORT_FILMS.id, source: SOURCES.publicity.name },
    // It says what the original does.
    blocks: [],
  }
}

function applicants(when: When): NoticeContent {
  const from = when.next(WEDNESDAY, 2, { hour: 18, minute: 30 })
  return {
    id: 'n-applicants',
    category: 'notice',
    title: '入团积极分子第 12 期培训班开课',
    from: SOURCES.college,
    at: when.past(5, 9),
    standings: ['youth', 'applicant'],
    views: 63,
    blocks: [
      p(`${dayAndWeekday(from)} 18:30 开第一课，教学楼 B 座 301，共四次，每次一小时。`),
      ul('带笔，教材现场发', '有课冲突的，可以到下一期补', '最后一次交一份志愿服务记录，不考试'),
      p('问题找培训班班主任秦悦，学生活动中心 204。'),
    ],
  }
}

function workshop(when: When): NoticeContent {
  return {
    id: 'n-workshop',
    category: 'notice',
    title: '实训周期间团课怎么看',
    from: SOURCES.department,
    at: when.past(8, 12),
    views: 43,
    blocks: [
      p('这两周数控和机电各班在实训车间，手机要放进柜子。团课不用赶在午休看，照下面的来。'),
      h2('三个办法，选一个'),
      ol(
        '晚上在宿舍看，周日 22:00 前都算按时',
        '实训楼二楼休息室有无线网，12:00 到 13:30 开门',
        '班里一起看，由团支书点名',
      ),
      card('lesson', when.lesson.id, when.lesson.title),
    ],
  }
}

function oldForms(when: When): NoticeContent {
  const at = when.past(162, 9)
  return {
    id: 'n-old-forms',
    category: 'notice',
    title: `教育评议表格（${yearOf(at)} 年版）停用`,
    from: SOURCES.department,
    at,
    views: 42,
    blocks: [
      p('请改用今年的自评表，旧表不再收。已经用旧表填了的，不用重抄，团支书在右上角注明“旧表”即可。'),
      p('新表在系办公室门口的架子上，电子版办注册时会附在通知里。'),
    ],
  }
}

function duty(when: When): NoticeContent {
  const until = when.next(WEDNESDAY, 1, { hour: 12 })
  return {
    id: 'n-duty',
    category: 'notice',
    title: '下周值日和补课安排',
    from: SOURCES.branch,
    at: when.past(4, 20),
    views: 38,
    blocks: [
      p('值日按学号轮，换班自己找人，换好了告诉我一声。'),
      table([
        ['', '周一', '周二', '周三', '周四', '周五'],
        ['教室', '陈思远', '周雨桐', '罗欣妍', '何俊杰', '吴昊然'],
        ['实训室', '丁若楠', '姚思彤', '李梓萱', '王浩宇', '张诗涵'],
      ]),
      p(`上一期没看完的几位，${day(until)}中午在 305 一起补，我带充电宝。有难处的私下说。`),
      picture('cover-07.jpg', '上一期团课的封面：夜校亮着灯的旧车棚。'),
      ...signed('沈嘉树'),
    ],
  }
}
