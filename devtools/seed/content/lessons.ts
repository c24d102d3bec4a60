/**
 * What the seeded city studies: the types of a lesson's content and this week's lesson with its film.
 * The earlier issues, and the list of all, stand in past-lessons.ts. Places, people and figures are invented.
 */

export interface LessonContent {
  /** Number within its season, as in “2026 年第 8 期”. */
  issue: number
  /** The year that names the season. */
  season: number
  title: string
  summary: string
  classHours: number
  /** File name in devtools/seed/media, and in small/ beside. */
  cover: string
  /** Null where the lesson is a text version only. */
  video: VideoContent | null
  /** The text version 图文; where there is a film, one section a chapter. */
  text: readonly TextSection[]
  questions: readonly QuestionContent[]
}

export interface VideoContent {
  /** File name in devtools/seed/media. */
  file: string
  durationSeconds: number
  chapters: readonly ChapterContent[]
}

export interface ChapterContent {
  title: string
  startSeconds: number
  endSeconds: number
}

export interface TextSection {
  /** Null for a text that has no headings. */
  title: string | null
  paragraphs: readonly string[]
}

export type QuestionKind = 'single' | 'multiple' | 'judge'

export interface QuestionContent {
  id: string
  kind: QuestionKind
  stem: string
  options: readonly OptionContent[]
  /** Ids of the right options. */
  right: readonly string[]
  explanation: string
  /** The second of the film that answers the question; null without a film. */
  atSeconds: number | null
}

export interface OptionContent {
  id: string
  text: string
}

/** Options a, b, c … in the given order. */
export function options(...texts: string[]): OptionContent[] {
  return texts.map((text, index) => ({ id: String.fromCharCode(97 + index), text }))
}

/** The film's times repeat devtools/seed/media/lesson/script.mjs. */
export const currentLesson: LessonContent = {
  issue: 8,
  season: 2026,
  title: '清清澜江：一条河的二十年',
  summary: '从灰褐色的五类水到能养鱼的三类水，看一条河怎样变清，也看看周末的你能做什么。',
  classHours: 0.5,
  cover: 'cover-08.jpg',
  video: {
    file: 'lesson-08.mp4',
    durationSeconds: 200,
    chapters: [
      { title: '河水为什么会变清', startSeconds: 0, endSeconds: 58 },
      { title: '巡河志愿者的一天', startSeconds: 58, endSeconds: 106 },
      { title: '河长制是怎么运转的', startSeconds: 106, endSeconds: 152 },
      { title: '青年能做的三件小事', startSeconds: 152, endSeconds: 200 },
    ],
  },
  text: [
    {
      title: '河水为什么会变清',
      paragraphs: [
        '二十年前，澜江的水是灰褐色的。沿岸的污水不经处理，直接排进河里，监测断面的水质是五类，只适合农业用水。',
        '2010 年，治理从三件事开始：截、清、养。截污，是把污水接进处理厂，不让它下河；清淤，是挖走河底多年积下的黑泥；养水，是种回芦苇和苦草，让河自己净水。',
        '变化是一年一年来的。2010 年是五类，2016 年到了四类，2022 年，全年平均水质稳定在三类。从五类到三类，用了十二年。三类水能养鱼，处理后可以作饮用水源。',
      ],
    },
    {
      title: '巡河志愿者的一天',
      paragraphs: [
        '周六早上七点，志愿者小禾和同伴来到石桥。出发前，他们先学一遍涉水安全须知：穿救生衣，两人同行，不下水。',
        '巡河不是走路，是看水、闻水、记水。主要看三件事：一看水面，颜色变没变，有没有漂浮物；二看岸坡，有没有垃圾，有没有乱占乱挖；三看排口，不下雨还在流水，就要留心。闻到异味就退到上风处，不下水取样。',
        '拍照、定位、写时间，一条记录就完整了。小禾一天走了十公里，记下三条，上报一条。傍晚回到石桥，把巡河本交给下一班。',
      ],
    },
    {
      title: '河长制是怎么运转的',
      paragraphs: [
        '一条河流过好几个县，该归谁管？河长制的答案是：每一段都有一位河长。河长由各级党政负责同志担任，省、市、县、乡都有，澜江还设到了村。企业、水文站和志愿队是帮手，不是河长。',
        '离河越近的河长，巡河越勤。小事当场办，办不了的一级一级往上报；跨县的事，由市级河长请两边坐下来商量。河边立着公示牌，写着河长和监督电话，看见问题，谁都可以打过去。',
      ],
    },
    {
      title: '青年能做的三件小事',
      paragraphs: [
        '第一件，随手带走：垃圾不留在岸上。洗车水别倒进雨水口，那里直通河道；养不下的观赏鱼，也不要放进河里，外来的鱼会挤走本地的鱼。',
        '第二件，随手拍下：发现排污口，记下位置，照公示牌上的电话，或拨打 12345 反映。',
        '第三件，守住安全：不去野外水域游泳。遇到溺水者，第一步是大声呼救，并报警；再从岸上递竹竿、抛救生圈，不盲目下水，也不手拉手去救。',
        '河变清，靠的是很多个普通的周末。这个周末，去澜江边走一走吧。',
      ],
    },
  ],
  questions: [
    {
      id: 'q1',
      kind: 'multiple',
      stem: '“巡河”主要看哪三件事？',
      options: options(
        '水面：颜色变没变，有没有漂浮物',
        '岸坡：有没有垃圾，有没有乱占乱挖',
        '河边：来散步的人多不多',
        '排口：不下雨还流不流水',
      ),
      right: ['a', 'b', 'd'],
      explanation: '一看水面，二看岸坡，三看排口。第二章 01:14 起逐一说明。',
      atSeconds: 74,
    },
    {
      id: 'q2',
      kind: 'single',
      stem: '河长制里的“河长”由谁担任？',
      options: options('各级党政负责同志', '沿河企业的环保负责人', '水文站的值班站长', '巡河志愿队的队长'),
      right: ['a'],
      explanation: '河长由各级党政负责同志担任，企业、水文站和志愿队是帮手。见第三章 01:58。',
      atSeconds: 118,
    },
    {
      id: 'q3',
      kind: 'single',
      stem: '澜江水质从五类到三类用了几年？',
      options: options('八年', '十二年', '十五年', '二十年'),
      right: ['b'],
      explanation: '2010 年启动治理，2022 年年均水质稳定在三类，共十二年。第一章 00:39 处有时间线。',
      atSeconds: 39,
    },
    {
      id: 'q4',
      kind: 'multiple',
      stem: '周末去河边，哪些做法对河道有益？',
      options: options(
        '发现排污口，记下位置并拨打 12345 反映',
        '把养不下的观赏鱼放进河里',
        '巡河前先学一遍涉水安全须知',
        '洗车水顺手倒进路边雨水口',
      ),
      right: ['a', 'c'],
      explanation: '雨水口直通河道，观赏鱼也不要放进河里。第四章 02:35 起讲到这几件事，安全须知见 01:05。',
      atSeconds: 155,
    },
    {
      id: 'q5',
      kind: 'single',
      stem: '遇到溺水者，第一步应当做什么？',
      options: options('马上跳下水去救', '大声呼救，并报警', '几个人手拉手下水', '先拍视频发到群里'),
      right: ['b'],
      explanation: '第一步是大声呼救并报警，再从岸上递竹竿、抛救生圈，不盲目下水。见第四章 03:01。',
      atSeconds: 181,
    },
  ],
}
