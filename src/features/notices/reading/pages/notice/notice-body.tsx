import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import type { NoticeDetail } from '../../../../../contract/notices'
import { enlarge } from '../../../../../services/platform/attachments'
import { scrollToStart } from '../../../../../ui/scrolling'
import { ActsContext, type Acts } from '../../../../../notice-text/acts'
import { Attachments } from '../../components/attachments'
import { Changes } from '../../components/changes'
import { LinkSheet } from '../../components/link-sheet'
import { PaperButton } from '../../components/paper'
import { NoticeText } from '../../../../../notice-text/notice-text'
import { ReadOn } from '../../components/read-on'
import { ShareNotice } from '../../components/share-notice'
import { goTo } from '../../go-to'
import type { NoticeStore } from '../../notice.store'
import { placeUrl } from '../../../../../notice-text/places'
import { Note } from '../../../../../ui/note'
import { ConfirmWays } from '../../components/confirm-ways'
import { reasonWords, unaskedWords } from '../../confirm-words'
import { NoticeHead } from './notice-head'

/** Where the text begins. */
const TEXT = 'notice-text'

interface Props {
  store: NoticeStore
  notice: NoticeDetail
}

/** What a notice says, with what goes with it. */
export const NoticeBody = observer(function NoticeBody({ store, notice }: Props) {
  const [href, setHref] = useState<string | null>(null)
  const acts = useMemo(() => actsOf(store, setHref), [store])
  const { reader, compared } = store
  const turn = (how: () => void) => {
    how()
    scrollToStart(TEXT)
  }
  return (
    <ActsContext.Provider value={acts}>
      <NoticeHead notice={notice} now={store.now()} />
      {notice.correction && (
        <Changes correction={notice.correction} compared={compared} onCompare={(on) => store.compare(on)} />
      )}
      {notice.confirm && (
        <View className='notice-reason'>
          <Note>{reasonWords(notice.confirm.reason)}</Note>
          {notice.confirm.spared && <Note icon='check-circle'>{unaskedWords(notice.confirm, true)}</Note>}
        </View>
      )}
      <View id={TEXT}>
        {reader && (
          <>
            <ReadOn reader={reader} where='above' onTurn={turn} />
            {/* What is compared is drawn anew: pieces of lines come and go in between. */}
            <NoticeText key={`${reader.at} ${compared}`} steps={reader.shown} marked={reader.marked} />
            <ReadOn reader={reader} where='below' onTurn={turn} />
          </>
        )}
      </View>
      <Attachments files={store.files} all={notice.attachments} />
      <ConfirmWays notice={notice} />
      <ShareNotice noticeId={notice.noticeId}>
        <PaperButton notice={notice} />
      </ShareNotice>
      {href !== null && <LinkSheet href={href} onClose={() => setHref(null)} />}
    </ActsContext.Provider>
  )
})

function actsOf(store: NoticeStore, toWeb: (href: string) => void): Acts {
  return {
    toWeb,
    toPlace: (place) => {
      const url = placeUrl(place)
      if (url === null) return
      store.files.leave()
      goTo(url)
    },
    enlarge: (url) => enlarge(url, store.pictures),
  }
}
