import type { Walk } from '../walk'

const confirms = (page: string): string =>
  `features/boards/confirms/pages/${page}/index?assignmentId=confirm-n-registration-1`

/** Somebody answers what a notice asks, wrongly and then right; their branch and the city look how far another is. */
export async function confirmingNotices(walk: Walk): Promise<void> {
  await answering(walk)
  await walk.costs('open who has confirmed', () =>
    walk.opens({ person: 'secretary', path: confirms('branch'), says: '人已确认' }),
  )
  await walk.does('confirms: those who have', 'list', (finger) => finger.tap('.tabs__item', '已确认'))
  await walk.does('confirms: those who have not', 'list', (finger) => finger.tap('.tabs__item', '未确认'))
  await walk.costs('remind one to confirm', () =>
    walk.does('confirms: remind one', 'asked', (finger) => finger.tap('.confirms-person .button', '提醒')),
  )
  await walk.costs('open how far confirming is', () =>
    walk.opens({ person: 'officer', path: confirms('overview'), says: '个支部已全部确认' }),
  )
  await walk.costs('confirming: one level down', async () => {
    await walk.does('confirming: one level down', 'page', (finger) => finger.tap('.confirms-columns__open', '市直学校'))
    await walk.sees('下一级 2 个')
  })
}

async function answering(walk: Walk): Promise<void> {
  const path = 'features/notices/reading/pages/notice/index?noticeId=n-going-home'
  await walk.opens({ person: 'secretary', path, says: '补确认' })
  await walk.does('notice: its question', 'place', (finger) => finger.tap('.button', '补确认'))
  // Around the paragraph that says it the text is drawn anew.
  await walk.does('notice: a wrong answer', 'list', (finger) => finger.tap('.question-sheet__options .button', '20:00'))
  await walk.sees('答错了，再看看')
  await walk.finger.tap('.button', '再答一次')
  await walk.costs('confirm by an answer', () =>
    walk.does('notice: the right answer', 'asked', (finger) => finger.tap('.question-sheet__options .button', '21:00')),
  )
  await walk.sees('已于')
}
