import { observer } from 'mobx-react-lite'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import type { FeedStore } from '../feed.store'

/** Where there is no notice, at all or of a category. */
export const EmptyFeed = observer(function EmptyFeed({ store }: { store: FeedStore }) {
  const { category, visiting } = store
  if (category === null)
    return <Empty title={visiting ? '还没有公开的公告' : '还没有公告'} text='通知、活动、志愿和公示会出现在这里。' />
  return (
    <Empty title={`还没有${CATEGORY_NAMES[category]}`} text='有新的会出现在这里。'>
      <Button onTap={() => void store.choose(null)}>看全部公告</Button>
    </Empty>
  )
})
