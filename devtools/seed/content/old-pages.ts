import type { When } from './notices/when'
import { DAY_MS, dayKey } from '../../../src/domain/time'

/** A page of an old site. */
export interface OldPage {
  title: string
  /** 'YYYY-MM-DD'; empty where the page does not say. */
  date?: string
  source?: string
  views?: number
  paragraphs?: readonly string[]
  /** Markup within its text. */
  inside?: string
}

/** Who publishes there. */
export const OLD_SITE = '团澜职院委员会'

/** As public sites keep them: what a page says of itself stands in its head. */
export const oldPage = ({
  title,
  date = '',
  source = OLD_SITE,
  views,
  paragraphs = [],
  inside = '',
}: OldPage): string => `<!DOCTYPE html><html><head>
<meta charset="utf-8"><title>${title}_共青${OLD_SITE}</title><meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${date}"><meta name="ContentSource" content="${source}"></head><body>
<h1>${title}</h1><div class="info">来源：${source}${views === undefined ? '' : `　浏览次数：<span>${views}</span>`}</div>
<div class="TRS_Editor">${paragraphs.map((text) => `<p>${text}</p>`).join('')}${inside}</div>
<script>count()</script><img src="https://count.example.invalid/1.gif" width="1" height="1"></body></html>`

/** What the college has begun to take from its old site, and how far each of them has come. */
export interface OldNotice extends OldPage {
  paragraphs: readonly string[]
  views: number
  /** Pictures that lie on other sites. */
  foreign?: number
  applied?: true
}

const GUARDS = {
  title: '图书馆志愿岗招募',
  views: 655,
  paragraphs: ['图书馆三楼要 6 位志愿者，周二、周四晚整理书架、引导座位。', '报名到学生活动中心 204，排班自己挑。'],
}

/** By how many days before the day of seeding they came out on the old site. */
export function oldNotices(when: When): OldNotice[] {
  const on = (daysBack: number): string => dayKey(new Date(when.now.getTime() - daysBack * DAY_MS))
  return [
    {
      title: '关于做好团员发展工作的通知',
      date: on(520),
      views: 1210,
      applied: true,
      paragraphs: ['各团总支：', '今年的团员发展名额已经下达，请在支部大会讨论后报团委组织部，先听课再讨论。'],
    },
    {
      title: '“青春澜职”主持人大赛结果',
      date: on(470),
      views: 842,
      applied: true,
      paragraphs: ['一等奖 1 人，二等奖 2 人，三等奖 3 人，名单在学生活动中心门口，证书下周发到各系。'],
    },
    { ...GUARDS, date: on(455) },
    {
      title: '社团年审办法',
      date: on(440),
      views: 388,
      paragraphs: ['一年没有办过活动的社团先停一学期，写清打算再恢复。', '账目由指导老师签字，不再盖章。'],
    },
    {
      title: '推优入党工作流程',
      views: 973,
      paragraphs: ['先由支部大会投票，到会人数须过半，再由团总支审核。', '结果在系里公示五天。'],
    },
    {
      title: '寒假社会实践剪影',
      date: on(700),
      views: 517,
      foreign: 2,
      paragraphs: ['十二支队伍去了五个乡镇，写了三十一篇调查。', '照片里是柳溪的夜校。'],
    },
    { ...GUARDS, date: on(455) },
  ]
}
