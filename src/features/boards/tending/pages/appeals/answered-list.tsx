import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { View } from '@tarojs/components'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { scrollToTop } from '../../../../../ui/scrolling'
import { memberUrl } from '../../../routes'
import { answeredWords, whoseWords } from '../../appeal-words'
import type { AppealsStore } from '../../appeals.store'
import { AppealsSkeleton } from './appeals-skeleton'

/** What was answered, the newest answer first; a tap leads to the person and the assignment. */
export const AnsweredList = observer(function AnsweredList({ store }: { store: AppealsStore }) {
  const { answered } = store
  return (
    <Loaded from={answered.page} skeleton={<AppealsSkeleton />} onRetry={() => void store.loadAnswered()}>
      {({ rows }) =>
        rows.length === 0 && answered.at === 0 && answered.last === 0 ? (
          <Empty title='还没有答复过申诉' text='答复后，理由、答复人和时间都留在这里。' />
        ) : (
          <>
            {rows.map((appeal) => (
              <Row
                key={`${appeal.assignmentId} ${appeal.memberId}`}
                title={whoseWords(appeal)}
                caption={<View className='appeals__text'>{answeredWords(appeal)}</View>}
                onTap={() => void Taro.navigateTo({ url: memberUrl(appeal.memberId, appeal.assignmentId) })}
              />
            ))}
            <Pager pages={answered} onTurned={scrollToTop} />
          </>
        )
      }
    </Loaded>
  )
})
