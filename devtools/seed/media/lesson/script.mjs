// What the lesson says and when: chapters and the captions burnt into the picture. Times are seconds from the start.
// devtools/seed/content/lessons.ts repeats the chapter times and names seconds of this table: change both together.

export const TITLE = '清清澜江'
export const SUBTITLE = '一条河的二十年'
export const LENGTH = 200

export const chapters = [
  { title: '河水为什么会变清', start: 0, end: 58 },
  { title: '巡河志愿者的一天', start: 58, end: 106 },
  { title: '河长制是怎么运转的', start: 106, end: 152 },
  { title: '青年能做的三件小事', start: 152, end: 200 },
]

/** Seconds a chapter's card stays before its first caption. */
export const CARD_SECONDS = 3.5

/** [second, caption]; a caption stays until the next one, the next chapter or the end. */
export const captions = [
  [8, '二十年前，澜江的水是灰褐色的。'],
  [12, '沿岸的污水不经处理，直接排进河里。'],
  [16.5, '监测断面的水质是五类，只适合农业用水。'],
  [21.5, '2010 年，治理从三件事开始：截、清、养。'],
  [26, '截污：把污水接进处理厂，不让它下河。'],
  [30.5, '清淤：挖走河底多年积下的黑泥。'],
  [34.5, '养水：种回芦苇和苦草，让河自己净水。'],
  [39, '2010 年是五类，2016 年到了四类。'],
  [43.5, '2022 年，全年平均水质稳定在三类。'],
  [48, '从五类到三类，用了十二年。'],
  [52.5, '三类水能养鱼，处理后可以作饮用水源。'],

  [61.5, '周六早上七点，志愿者小禾来到石桥。'],
  [65.5, '出发前，先学一遍涉水安全须知。'],
  [69.5, '巡河不是走路，是看水、闻水、记水。'],
  [74, '一看水面：颜色变没变，有没有漂浮物。'],
  [78.5, '二看岸坡：有没有垃圾，有没有乱占乱挖。'],
  [83, '三看排口：不下雨还在流水，就要留心。'],
  [87.5, '闻到异味就退到上风处，不下水取样。'],
  [92, '拍照、定位、写时间，一条记录就完整了。'],
  [96.5, '一天走了十公里，记下三条，上报一条。'],
  [101.5, '傍晚回到石桥，把巡河本交给下一班。'],

  [109.5, '一条河流过好几个县，该归谁管？'],
  [113.5, '河长制的答案是：每一段都有一位河长。'],
  [118, '河长由各级党政负责同志担任。'],
  [122, '省、市、县、乡都有河长，澜江还设到了村。'],
  [126.5, '企业、水文站和志愿队是帮手，不是河长。'],
  [131, '离河越近的河长，巡河越勤。'],
  [135, '小事当场办，办不了的一级一级往上报。'],
  [139.5, '跨县的事，由市级河长请两边坐下来商量。'],
  [144, '河边立着公示牌，写着河长和监督电话。'],
  [148, '看见问题，谁都可以打过去。'],

  [155.5, '第一件，随手带走：垃圾不留在岸上。'],
  [159.5, '洗车水别倒进雨水口，那里直通河道。'],
  [164, '养不下的观赏鱼，也不要放进河里。'],
  [168, '第二件，随手拍下：发现排污口，记下位置。'],
  [172.5, '照公示牌上的电话，或拨打 12345 反映。'],
  [177, '第三件，守住安全：不去野外水域游泳。'],
  [181, '遇到溺水者，第一步是大声呼救，并报警。'],
  [185.5, '再从岸上递竹竿、抛救生圈，不盲目下水。'],
  [190.5, '河变清，靠的是很多个普通的周末。'],
  [195, '这个周末，去澜江边走一走吧。'],
]

/** The caption on screen at second t with its own start and end, or null while a card or the title is shown. */
export function captionAt(t) {
  const index = captions.findLastIndex(([at]) => at <= t)
  if (index < 0) return null
  const [start, text] = captions[index]
  const next = captions[index + 1]?.[0] ?? LENGTH
  const chapter = chapters.find((c) => start >= c.start && start < c.end)
  const end = Math.min(next, chapter.end)
  return t < end ? { text, start, end } : null
}
