/** The earlier issues of the seeded city, text versions only, and the list of all. Places, people and figures are invented. */
import { currentLesson, options, type LessonContent, type QuestionContent } from './lessons'

interface PastLesson {
  issue: number
  season?: number
  title: string
  summary: string
  paragraphs: readonly string[]
  questions: readonly Omit<QuestionContent, 'id' | 'atSeconds'>[]
}

function textLesson({ issue, season = 2026, title, summary, paragraphs, questions }: PastLesson): LessonContent {
  return {
    issue,
    season,
    title,
    summary,
    classHours: 0.5,
    cover: `cover-${String(issue).padStart(2, '0')}.jpg`,
    video: null,
    text: [{ title: null, paragraphs }],
    questions: questions.map((question, index) => ({ ...question, id: `q${index + 1}`, atSeconds: null })),
  }
}

const judge = () => options('对', '错')

const nightSchool = textLesson({
  issue: 7,
  title: '不熄的灯：社区夜校',
  summary: '下班以后，梧桐里社区的旧车棚亮起灯，教的是修水龙头、看体检单和拍短片。',
  paragraphs: [
    '梧桐里社区的夜校开在一间旧车棚里，每周二、周四晚上七点半上课，九点下课。教室只有二十四个座位，报名满了就排到下一季，缺课两次，座位让给候补的人。',
    '课单由居民投票定。上一季票数最多的三门，是家里的水电小修、怎样看懂体检报告、用手机拍一支短片。老师也是邻居：电工班长、社区医生、学摄影的研究生，都不收课酬。',
    '夜校收十元押金，到课满六次就退。管教室的小陈说，收押金不是为了钱，是为了让座位上真的有人。最后一课不考试，每人带一样做成的东西来：修好的台灯，或者三分钟的片子。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '夜校的课单由谁来定？',
      options: options('居民投票', '任课老师', '管教室的人', '押金最多的人'),
      right: ['a'],
      explanation: '课单由居民投票定，老师再照着课单来教。',
    },
    {
      kind: 'judge',
      stem: '到课满六次，十元押金会退还。',
      options: judge(),
      right: ['a'],
      explanation: '押金到课满六次就退，为的是座位上真的有人。',
    },
    {
      kind: 'multiple',
      stem: '上一季票数最多的课有哪些？',
      options: options('水电小修', '看懂体检报告', '拍短片', '围棋入门'),
      right: ['a', 'b', 'c'],
      explanation: '三门课是水电小修、看懂体检报告和用手机拍短片。',
    },
  ],
})

const umbrella = textLesson({
  issue: 6,
  title: '一把油纸伞的九十六道工序',
  summary: '竹、纸、油，三样寻常的东西，在柳湾的作坊里走上一个多月。',
  paragraphs: [
    '柳湾镇的油纸伞，从选竹到晒油，有九十六道工序。竹要选五年以上的，太嫩会缩，太老会脆；砍下的竹子先在水里泡十来天，去掉糖分，免得日后生虫。',
    '一把伞有二十八根长骨，都从同一段竹筒上劈下来，按原来的次序编号。这样伞收起来，竹节对得上，还像一段完整的竹子。骨架扎好，糊上皮纸，一层层刷桐油，每刷一次都要等它干透。',
    '二十六岁的阿岚学了三年，才获准独自穿线。她把每一道工序拍下来，做成编号的卡片，新来的人照着卡片先练手。她说，老师傅靠手记，我们多留一份用眼睛能看的。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '竹子为什么要先在水里泡十来天？',
      options: options('让它变软好弯', '去掉糖分，免得生虫', '洗去泥土', '让颜色变深'),
      right: ['b'],
      explanation: '泡水去掉竹子里的糖分，日后不容易生虫。',
    },
    {
      kind: 'judge',
      stem: '一把伞的长骨来自同一段竹筒，并按原来的次序编号。',
      options: judge(),
      right: ['a'],
      explanation: '二十八根长骨按次序编号，收伞时竹节才对得上。',
    },
  ],
})

const riders = textLesson({
  issue: 5,
  title: '骑手之家的一个下午',
  summary: '午高峰过后的两个小时，一间小屋怎样让骑手坐下来、充上电、问清楚一件事。',
  paragraphs: [
    '下午两点半，午高峰过去，北门路的骑手之家陆续进人。屋子四十平方米，有饮水机、微波炉、换电柜和六张能躺下的椅子。进门不登记，不用点单，谁都能坐。',
    '墙上有一张骑手自己画的地图，标着哪个小区从东门进更快，哪条路傍晚积水，哪栋楼的电梯要等。图每个月改一次，改的人签上名字。物业看了图，把两处绕远的门禁改成了骑行通道。',
    '每周三下午，有律师和医生来坐班。问得最多的是两件事：摔伤以后怎样留证据，腰疼该先做什么检查。律师总先说一句：受伤了先就医、先报警，票据和聊天记录都留好。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '墙上的地图由谁来画、多久改一次？',
      options: options('物业画，每年一次', '骑手自己画，每月一次', '志愿者画，每周一次', '律师画，每季一次'),
      right: ['b'],
      explanation: '地图是骑手自己画的，每个月改一次，改的人签名。',
    },
    {
      kind: 'multiple',
      stem: '送单途中受了伤，律师建议先做什么？',
      options: options('先就医', '先报警', '留好票据和聊天记录', '先把单送完再说'),
      right: ['a', 'b', 'c'],
      explanation: '先就医、先报警，票据和聊天记录都留好。',
    },
  ],
})

const mushrooms = textLesson({
  issue: 4,
  title: '返乡第三年：山坳里的香菇房',
  summary: '两个年轻人回到云岭，三年里烧坏过一棚菌棒，也学会了看湿度、算成本。',
  paragraphs: [
    '云岭的山坳里有六座香菇房，是小秦和表妹返乡第一年搭的。第一年急着出菇，夏天没有及时通风，一棚菌棒闷在三十六度里，烧坏了八成，亏了四万元。',
    '第二年，他们在每座棚里挂了温度和湿度的记录仪，过了二十八度就开风口、拉遮阳网。香菇喜欢凉，也喜欢一天里有冷有热，夜里温度降下来，第二天菇蕾就多。',
    '第三年，村里十一户跟着种。小秦把账摊开讲：一根菌棒成本三元八角，出三茬菇，第四茬不值得等。用完的菌棒打碎堆肥，还到菜地里。她说，回来不难，难的是把每一笔账算明白。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '第一年的菌棒为什么烧坏了？',
      options: options('浇水太多', '夏天没有及时通风', '菌种买错了', '遮阳网太厚'),
      right: ['b'],
      explanation: '夏天没有及时通风，棚里闷到三十六度。',
    },
    {
      kind: 'single',
      stem: '用完的菌棒怎样处理？',
      options: options('打碎堆肥，还到菜地', '就地焚烧', '倒进山沟', '留着等第五茬'),
      right: ['a'],
      explanation: '菌棒打碎堆肥，还到菜地里。',
    },
    {
      kind: 'judge',
      stem: '香菇喜欢一天里温度始终不变。',
      options: judge(),
      right: ['b'],
      explanation: '香菇喜欢凉，也喜欢一天里有冷有热。',
    },
  ],
})

const stars = textLesson({
  issue: 3,
  title: '冬夜抬头：认识三颗亮星',
  summary: '跟着中学天文社，在操场上找到冬季大三角。',
  paragraphs: [
    '一月的晚上九点，市二中天文社在操场关掉了所有的灯。社长先让大家闭眼两分钟：眼睛适应黑暗要一会儿，看一次手机就要从头来过，所以社里的手电都蒙着红纸，红光对暗处的视力影响最小。',
    '朝南看，先找并排的三颗星，那是猎户座的腰带。腰带左上方一颗发红的星，叫参宿四；顺着腰带往左下方看，是全天夜空里最亮的恒星天狼星；再往左上找到南河三，三颗星连起来，就是冬季大三角。',
    '参宿四发红，是因为它表面温度低，约三千多摄氏度；天狼星偏白，表面近一万度。星星的颜色是它的温度计。那天晚上，最受欢迎的不是望远镜，是一张自己能带回家的星图。',
  ],
  questions: [
    {
      kind: 'multiple',
      stem: '冬季大三角由哪三颗星组成？',
      options: options('参宿四', '天狼星', '北极星', '南河三'),
      right: ['a', 'b', 'd'],
      explanation: '参宿四、天狼星和南河三连起来就是冬季大三角。',
    },
    {
      kind: 'single',
      stem: '参宿四为什么看上去发红？',
      options: options('离我们最近', '表面温度较低', '正在靠近我们', '被月光照着'),
      right: ['b'],
      explanation: '恒星的颜色与表面温度有关，参宿四温度较低，所以发红。',
    },
  ],
})

const watchmaker = textLesson({
  issue: 2,
  title: '修表铺里的学徒',
  summary: '一块走慢的怀表，一个二十二岁的学徒，和一张不许跳步的检查单。',
  paragraphs: [
    '老城河沿街的修表铺只有六平方米，二十二岁的小满在这里做学徒。送来的是一块走慢的怀表，一天慢四分钟。她没有马上拆，先填一张检查单：走时、上弦、磁性、声音，一项一项打勾，不许跳步。',
    '机械表走慢，常见的原因有三个：油干了，零件受了磁，或者摆轮的轴脏了。这块表靠近手机时指南针会偏，是受了磁。用退磁器处理一遍，再听声音，滴答的间隔就匀了。',
    '师傅说，最难教的不是手稳，是停下来想。小满把每块表的毛病和处理办法记在本子上，两年记了三百一十二条。街坊来问能不能修，她先翻本子，再答话。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '这块怀表走慢的原因是什么？',
      options: options('油干了', '零件受了磁', '摆轮的轴脏了', '发条断了'),
      right: ['b'],
      explanation: '表靠近时指南针会偏，说明零件受了磁，退磁后走时就匀了。',
    },
    {
      kind: 'judge',
      stem: '小满收到表以后，先拆开再填检查单。',
      options: judge(),
      right: ['b'],
      explanation: '她先填检查单，一项一项打勾，然后才动手。',
    },
  ],
})

const firstBus = textLesson({
  issue: 1,
  title: '新年第一班公交',
  summary: '元旦清晨五点二十，跟着年轻的司机跑完 17 路的头一趟。',
  paragraphs: [
    '元旦清晨四点五十，17 路的司机小于开始绕车检查：轮胎、灯光、车门、灭火器、逃生锤。每一项摸到再签字，一共十二项，用时十一分钟。五点二十，头班车准时出站。',
    '第一站上来的是菜市场的摊主，带着两筐青菜；第二站是下夜班的护士，一坐下就睡着了。小于记得她在医院后门那一站下车，快到时会轻轻报一遍站名，再从镜子里看一眼。',
    '全程十四公里，二十三站，跑完天刚亮。小于说，头班车人不多，但等头班车的人，往往没有别的办法。所以他的规矩是：宁可在站上等到点，也不早开一分钟。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '小于对头班车的规矩是什么？',
      options: options('人满就开', '不早开一分钟', '越快越好', '人少就并班'),
      right: ['b'],
      explanation: '宁可在站上等到点，也不早开一分钟。',
    },
    {
      kind: 'single',
      stem: '出车前的检查一共有多少项？',
      options: options('八项', '十项', '十二项', '十五项'),
      right: ['c'],
      explanation: '一共十二项，每一项摸到再签字。',
    },
  ],
})

const library = textLesson({
  issue: 44,
  season: 2025,
  title: '图书馆闭馆以后',
  summary: '晚上九点，读者走了，还书的路才刚开始：一本书怎样回到它的位置。',
  paragraphs: [
    '晚上九点，区图书馆闭馆，整架志愿者开始上班。当天还回来的书有一千四百多本，先按索书号的大类分到九辆小车上，再一架一架送回去。放错一格，这本书在系统里在馆，读者却再也找不到它。',
    '索书号像一本书的地址：前面的字母是学科，数字是更细的类，后面是作者和次序。志愿者小顾的办法是每上完一层，从右往左倒着读一遍，顺着读容易看成自己以为的样子。',
    '每晚都会捡到夹在书里的东西：车票、树叶、写了一半的信。它们装进写着日期和书名的信封，在服务台留一年。去年有六十三只信封等到了主人。',
  ],
  questions: [
    {
      kind: 'single',
      stem: '小顾怎样检查一层书有没有放错？',
      options: options('从左往右再读一遍', '从右往左倒着读', '让系统扫描', '数一数有多少本'),
      right: ['b'],
      explanation: '倒着读，不容易看成自己以为的样子。',
    },
    {
      kind: 'judge',
      stem: '书里夹着的东西会在服务台留一年。',
      options: judge(),
      right: ['a'],
      explanation: '它们装进写着日期和书名的信封，留一年。',
    },
  ],
})

export const pastLessons: readonly LessonContent[] = [
  nightSchool,
  umbrella,
  riders,
  mushrooms,
  stars,
  watchmaker,
  firstBus,
  library,
]

/** All lessons, the newest first. */
export const lessons: readonly LessonContent[] = [currentLesson, ...pastLessons]
