import { observer } from 'mobx-react-lite'
import { Banner } from '../../../../../ui/banner'
import type { BranchStore } from '../../branch.store'
import { doneWords, unreachedWords } from '../../branch-words'

/** What came of it; or that nothing was sent, and the choice is kept. */
export const BranchBanner = observer(function BranchBanner({ store }: { store: BranchStore }) {
  const { error, done, online } = store
  if (!online) return <Banner icon='offline' title='没有网络，选好的人都留着，还没有报' text='联网后再点一次报名。' />
  if (error !== null) {
    const silent = error.code === 'UNREACHABLE'
    return (
      <Banner
        icon='alert'
        title={silent ? '没有收到服务器的确认，选好的人都留着' : error.message}
        {...(silent ? { text: '再点一次不会重复报。' } : {})}
      />
    )
  }
  if (done === null) return null
  const unreached = unreachedWords(done)
  return <Banner tone='blue' icon='info' title={doneWords(done)} {...(unreached === null ? {} : { text: unreached })} />
})
