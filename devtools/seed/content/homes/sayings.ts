/** What was said unsigned; where `waits` nobody has reviewed it yet. */
export interface SuggestedText {
  text: string
  waits?: true
  answer?: string
  /** What was made of it. */
  activityId?: string
}

/** To who spoke of the rivers. */
export const SENTENCES: readonly SuggestedText[] = [
  { text: '讲退耕那一段最有劲，能多讲几个村子就好了' },
  { text: '后排听不太清，下次可以带个小蜜蜂' },
  { text: '想要一份路线图，周末自己去走走' },
  { text: '时间再长半小时也愿意听', waits: true },
]

/** Rounds that are over. */
export const ROUNDS: readonly { venueId: string; people: number; texts: readonly SuggestedText[] }[] = [
  {
    venueId: 'v-binjiang',
    people: 9,
    texts: [
      {
        text: '自习区的插座不够，靠窗那排能不能加几个',
        answer: '下周装两排带开关的插座，装的那天上午自习区挪到二楼。',
      },
      { text: '想学用手机拍照，不用太专业', answer: '办一期，先来二十四个人。', activityId: 'a-photo' },
      { text: '晚上能不能开到十点，下班过来只剩一个小时' },
      { text: '想要一块可以贴二手教材的板子' },
    ],
  },
  {
    venueId: 'v-nanpu',
    people: 6,
    texts: [
      { text: '三楼电梯常停，推婴儿车上不去', waits: true },
      { text: '周末义诊能不能加一个口腔', waits: true },
    ],
  },
]

/** Of a round that goes on. */
export const GATHERING = ['想听人讲讲公积金怎么提', '放一台能扫描的打印机', '周日下午能不能放电影'] as const
