import { SOURCES, type NoticeContent } from './notice'
import { bold, p, signed, ul } from './writing'
import { day, type When } from './when'

/** Beside what the city asks: with the first three each branch of that community has been asked all that it may be within a month. */
export const ofBinjiang = (when: When): NoticeContent[] => [
  flood(when),
  street(when),
  community(when),
  questionnaire(when),
]

function flood(when: When): NoticeContent {
  const at = when.past(2, 10)
  const deadline = when.ahead(2, 18)
  return {
    id: 'n-flood',
    category: 'notice',
    title: '江堤施工期间改走北门，巡河点也改了',
    from: SOURCES.binjiang,
    at,
    confirm: { reason: '关系到巡河的人身安全，请每位都知道从哪里走。', deadline, question: null },
    views: 233,
    blocks: [
      p(`${day(at)}起江堤南段围挡施工，巡河的都从北门进，签到点移到北门岗亭。`),
      ul('南门不开，不要翻围挡', '夜里没有灯，18:00 以后的班次取消', '有事先打岗亭电话 5550162'),
      ...signed('滨江区团委', day(at)),
    ],
  }
}

function street(when: When): NoticeContent {
  const at = when.past(2, 11)
  return {
    id: 'n-street',
    category: 'notice',
    title: '街道团员花名册核对，只看自己那一行',
    from: SOURCES.street,
    at,
    confirm: { reason: '名册错了，参学和报名都会记到别人名下。', deadline: when.ahead(4, 18), question: null },
    views: 96,
    blocks: [
      p('打开“我的”，看姓名、支部和类别对不对。对的，在本页确认就行，不用回复。'),
      p(bold('不对的'), '　告诉团支书一声，由团支书在花名册里改，不收纸质表。'),
      ...signed('云竹街道团委'),
    ],
  }
}

function community(when: When): NoticeContent {
  const at = when.past(2, 14)
  return {
    id: 'n-community',
    category: 'notice',
    title: '社区青年活动室换锁，钥匙改找值班员',
    from: SOURCES.community,
    at,
    confirm: { reason: '旧钥匙今天起打不开门，免得白跑一趟。', deadline: when.ahead(1, 20), question: null },
    views: 58,
    blocks: [
      p('活动室的锁换了，钥匙放在一楼值班员那里，登记姓名就能拿，用完放回。'),
      p('晚上 21:00 以后没有人值班，请提前一天说。'),
    ],
  }
}

function questionnaire(when: When): NoticeContent {
  const at = when.past(2, 16)
  return {
    id: 'n-questionnaire',
    category: 'notice',
    title: '滨江区青年需求问卷，五分钟填完',
    from: SOURCES.binjiang,
    at,
    confirm: { reason: '下半年办什么班，看填的人要什么。', deadline: when.ahead(5, 18), question: null },
    views: 187,
    blocks: [
      p('问卷一共十题，不记名，社区服务台和各青年之家都有，填好放进箱子。'),
      p(bold('问的是'), '　下班后想学什么、哪天有空、愿意走多远。'),
      ...signed('滨江区团委', day(at)),
    ],
  }
}
