import { SOURCES, type NoticeContent } from './notice'
import { bold, h, link, middle, ol, p, picture, signed, table, ul, web } from './writing'
import { day, dayAndWeekday, longDay, yearOf, type When } from './when'

/** What the city's committee and its departments write to everybody. */
export const ofTheCity = (when: When): NoticeContent[] => [
  tomorrow(when),
  quota(when),
  shortFilms(when),
  records(when),
  transfer(when),
  course(when),
  spending(when),
  election(when),
]

function tomorrow(when: When): NoticeContent {
  const at = when.ahead(1, 9)
  return {
    id: 'n-tomorrow',
    category: 'notice',
    title: '团市委办公电话临时改号',
    from: SOURCES.city,
    at,
    isPublic: true,
    views: 0,
    blocks: [
      p(`因线路检修，${dayAndWeekday(at)}起一周内，团市委办公电话临时改为 5550199。12355 青少年服务热线不受影响。`),
    ],
  }
}

function quota(when: When): NoticeContent {
  const at = when.past(24, 10)
  const until = when.past(10, 18)
  return {
    id: 'n-quota',
    category: 'notice',
    title: `${yearOf(at)} 年“两优一先”推荐名额和材料要求`,
    from: SOURCES.organisation,
    at,
    views: 311,
    blocks: [
      p(`推荐由下往上，${day(until)} 18:00 前报到团市委组织部。名额按年报人数分，用不完的退回，不跨单位调剂。`),
      h('一、名额'),
      p('表比较宽，附件里是同一张。'),
      middle(bold('各单位推荐名额')),
      table([
        ['单位', '团员', '团干部', '团支部', '优秀团员', '优秀团干部', '先进团支部', '其中一线', '其中学生', '联系人'],
        ['南浦区', '312', '41', '10', '6', '2', '1', '3', '2', '组织部 薛'],
        ['高新区', '298', '38', '10', '6', '2', '1', '5', '0', '党群部 霍'],
        ['滨江区', '305', '40', '10', '6', '2', '1', '3', '2', '组织部 柏'],
        ['市直学校', '331', '44', '11', '7', '2', '1', '0', '7', '学工委 纪'],
        ['柳溪县', '187', '25', '6', '4', '1', '1', '3', '1', '组织部 闵'],
        ['安平县', '176', '24', '6', '4', '1', '1', '3', '1', '组织部 舒'],
        ['石桥县', '169', '22', '6', '3', '1', '1', '2', '1', '组织部 阮'],
        ['机关企业', '222', '31', '7', '4', '1', '1', '4', '0', '机关团委 解'],
        ['合计', '2000', '265', '66', '40', '12', '8', '23', '14', ''],
      ]),
      h('二、材料'),
      ol('推荐表一份，本人签字', '事迹 800 字以内，写清时间、地点和做了什么，不用形容词堆', [
        '团支部大会的结论，格式见',
        link('记录填写说明', { to: 'notice', id: 'n-records' }),
      ]),
      h('三、不收的'),
      ul('装订成册的彩印材料', '视频短片', '没有开过支部大会的推荐'),
      ...signed('团市委组织部', longDay(at)),
    ],
    files: [{ file: 'quota.xls', name: '“两优一先”名额分配表.xls' }],
  }
}

/** Told on by the college in three days. */
export const SHORT_FILMS = { id: 'n-short-films', title: '“我身边的河”短视频征集' } as const

function shortFilms(when: When): NoticeContent {
  const at = when.past(46, 10)
  return {
    id: SHORT_FILMS.id,
    category: 'activity',
    title: SHORT_FILMS.title,
    from: SOURCES.publicity,
    at,
    isPublic: true,
    views: 277,
    blocks: [
      p('拍一条你每天路过的河、沟、塘，说说它这几年变了没有。手机拍就行，3 分钟以内，横竖都收。'),
      picture('cover-08.jpg', '澜江的一段：两岸有芦苇，远处是桥。'),
      h('要求'),
      ul('自己拍、自己说，别用别人的画面和音乐', '拍到人脸，要先问过本人', '片尾写上地点和日期'),
      h('怎么交'),
      ol(
        ['传到', web('澜江青年影像', 'https://film.lanjiang.example/river/upload'), '，填团支部和联系方式'],
        `${day(when.past(5, 18))} 18:00 截止`,
        '入选的 20 条在各青年之家放映，作者各得一本相册',
      ),
    ],
  }
}

function records(when: When): NoticeContent {
  const at = when.past(119, 15)
  return {
    id: 'n-records',
    category: 'notice',
    title: '团支部“三会两制一课”记录填写说明',
    from: SOURCES.organisation,
    at,
    views: 358,
    blocks: [
      p('不少支部问记录要写到什么程度。一句话：写得出结论就够了，不必写成会议纪实。'),
      h('必须写的'),
      ol(
        '什么时候，在哪里，谁主持，谁记录',
        '应到几人，实到几人',
        '议了哪几件事，每件事的结论',
        '要表决的，写赞成、反对、弃权各几票',
      ),
      h('不用写的'),
      ul('每个人的发言', ['民主评议的记录只填结论，', bold('不附每个人的发言'), '和打分'], '照片和心得，除非本来就有'),
      h('常见的错'),
      table([
        ['写成这样', '改成这样'],
        ['“会议气氛热烈，大家踊跃发言”', '删掉'],
        ['“原则同意”', '“同意，赞成 28，反对 0，弃权 3”'],
        ['“另行安排”', '“由组织委员在 5 日前排出来”'],
      ]),
      ...signed('团市委组织部', longDay(at)),
    ],
    files: [{ file: 'meeting-record.docx', name: '团支部大会记录（样张）.docx' }],
  }
}

function transfer(when: When): NoticeContent {
  const at = when.past(140, 9)
  return {
    id: 'n-transfer',
    category: 'notice',
    title: '毕业、转学、换工作，团组织关系这样转',
    from: SOURCES.organisation,
    at,
    isPublic: true,
    views: 320,
    blocks: [
      p('离开一个单位六个月内把组织关系转走。转之前，原来的团支部还是你的团支部，团课照常看。'),
      h('转到哪里'),
      table([
        ['你的情况', '转到'],
        ['升学', '新学校，入学后由学校接收'],
        ['有工作单位', '单位的团组织；没有的，转到单位所在地的街道或乡镇'],
        ['还没定下来', '户籍地或现住地的街道、乡镇；也可以在学校保留，最多两年'],
        ['参军', '部队的团组织'],
        ['出国出境', '先保留在原来的团组织，回来再转'],
      ]),
      h('怎么转'),
      ol(
        '告诉现在的团支书你要转到哪里',
        '团支书发起转出，系统里会看到“待接收”',
        '到新单位后，告诉那边的团支书，请他接收',
        '一个月没有动静，打 12355 问',
      ),
      h('几个常问的'),
      p(bold('团费交到哪里？'), '　交到组织关系所在的团支部，哪个月转走，从下个月起换地方交。'),
      p(bold('团员证丢了怎么办？'), '　先转，再补。补办找现在的团支部。'),
    ],
  }
}

function course(when: When): NoticeContent {
  const at = when.past(368, 14)
  return {
    id: 'n-course',
    category: 'notice',
    title: `${yearOf(at)} 年新任团支书培训课件`,
    from: SOURCES.organisation,
    at,
    views: 233,
    blocks: [
      p('第一讲的课件放在附件里，45 分钟，讲四件事：名册、开会、看课、记人。没有来的，请自己看一遍。'),
      p('讲义里的例子都是编的，请不要对号入座。'),
    ],
    files: [
      { file: 'secretary-course.pptx', name: '团支书的四件事（第一讲）.pptx' },
      { file: 'theme-day-plan.doc', name: '活动方案（范例）.doc' },
      { file: 'meeting-record.docx', name: '团支部大会记录（范例）.docx' },
    ],
  }
}

function spending(when: When): NoticeContent {
  const at = when.past(375, 9)
  const year = yearOf(at)
  return {
    id: 'n-spending',
    category: 'publicity',
    title: `${year} 年青年活动经费使用情况公示`,
    from: SOURCES.city,
    at,
    isPublic: true,
    views: 402,
    blocks: [
      p(`${year} 年市级青年活动经费 86.4 万元，到公示这天用了 79.1 万元，用在下面几项。`),
      table([
        ['用途', '预算（万元）', '已用（万元）', '说明'],
        ['青年之家开放补贴', '38.0', '36.2', '按开放小时补'],
        ['志愿服务保险和物资', '21.4', '19.8', '保险按人次'],
        ['团干部培训', '12.0', '11.1', '两期，共 96 人'],
        ['青年大讲堂', '9.0', '7.6', '少办一场'],
        ['其他', '6.0', '4.4', ''],
        ['合计', '86.4', '79.1', ''],
      ]),
      p('有疑问的，公示 7 天内打 5550120，或来团市委 306 室看凭证。'),
    ],
  }
}

function election(when: When): NoticeContent {
  const at = when.past(380, 10)
  return {
    id: 'n-election',
    category: 'notice',
    title: '团支部换届选举怎么办',
    from: SOURCES.organisation,
    at,
    views: 219,
    blocks: [
      p('支部委员会一届两年或三年，学生支部一届一年。到期前一个月开始准备，按下面的顺序来。'),
      ol(
        '向上一级团组织写一份请示，两三行就够',
        '上届委员会作一次工作小结，和年度民主评议一起开也行',
        '提名：委员候选人要比名额多两成',
        '开大会：到会的超过应到的三分之二才能选，赞成票过到会人数的一半才当选',
        '选完三天内报上一级，等批复',
      ),
      p(bold('票怎么算'), '　空白票算弃权；选的人数多于名额，这张票作废；名字写错但认得出来的，有效。'),
      ...signed('团市委组织部', longDay(at)),
    ],
  }
}
