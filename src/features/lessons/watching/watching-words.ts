import { clockTime, type Instant } from '../../../domain/time'

/** What the bar's colours are: 漏看 was skipped before the furthest played second, 未看 is still to come. */
export const LEGEND = { played: '看过', skipped: '漏看', open: '未看' }

/** How watching is counted, under the film. Faster than so many times saves no time. */
export const filmNote = (maxRate: number): string =>
  `拖动跳过不计入，最快按 ${maxRate} 倍速计，切后台自动暂停，没网先存本机`

/** While it is played faster than that. */
export const tooFastNote = (maxRate: number): string =>
  `现在快于 ${maxRate} 倍速，快出来的不计入，答题不会更早解锁。请调回 ${maxRate} 倍以内。`

/** What to do where an appeal was refused. Before the deadline there is nothing to make up: what is finished then is on time. */
export const refusedWords = (over: boolean): string =>
  `团支书没有补记。有疑问请当面联系，${over ? '也可以现在补学。' : '截止前学完仍按时计入。'}`

/** Answers that wait for a network, and by which moment they will count: that of answering is believed where it was signed before. */
export const answersWords = (answers: number, at: Instant, signed: boolean): string =>
  `${answers} 题，${clockTime(at)} 提交，按${signed ? '提交' : '传到'}的时刻算`
