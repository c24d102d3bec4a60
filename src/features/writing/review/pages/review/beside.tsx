import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import type { Writing } from '../../../../../contract/writing'
import { ActsContext, type Acts } from '../../../../../notice-text/acts'
import { described } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Skeleton } from '../../../../../ui/skeleton'
import { nthOf, nthOut } from '../../../../../domain/publishing/nth'
import { AskedFacts } from '../../components/asked-facts'
import { ChangesBar } from '../../components/changes-bar'
import { Decision } from '../../components/decision'
import { handedInWords, ReviewFacts } from '../../components/review-facts'
import { TextBeside } from '../../components/text-beside'
import type { ReviewStore } from '../../review.store'

interface Props {
  store: ReviewStore
  writing: Writing
  onDecided: (said: string) => void
}

/** The text with its changes, and beside it what is known of it and the answer. */
export const Beside = observer(function Beside({ store, writing, onDecided }: Props) {
  const [href, show] = useState('')
  const acts = useMemo((): Acts => ({ toWeb: show, toPlace: nothing, enlarge: nothing }), [])
  return (
    <View className='review__columns'>
      <View className='review__text'>
        <ChangesBar store={store} writing={writing} />
        {/* Nothing leads away from a text that is being decided about: where a link leads is told. */}
        <ActsContext.Provider value={acts}>
          <Loaded
            from={store.compared}
            skeleton={<Skeleton width='100%' height={360} top={8} />}
            onRetry={() => void store.show(store.view)}
          >
            {(compared) => <TextBeside store={store} writing={writing} compared={compared} />}
          </Loaded>
        </ActsContext.Provider>
        {href !== '' && <Note icon='link'>{`这个链接通向 ${href}`}</Note>}
      </View>
      <View className='review__side'>
        <About writing={writing} />
        <ReviewFacts writing={writing} compared={store.view === 'changes' ? store.compared.value : null} />
        <AskedFacts store={store} writing={writing} compared={store.view === 'changes' ? store.compared.value : null} />
        <Decision store={store} writing={writing} onDecided={onDecided} />
      </View>
    </View>
  )
})

const nothing = () => undefined

/** Which text it is, who has handed it in and when, and what they say of it. */
function About({ writing }: { writing: Writing }) {
  const { history, version, copy, out, text } = writing
  const correcting = copy !== null && out === 'published'
  const nth = `第 ${nthOf(history, version)} 稿`
  return (
    <View>
      <View className='text-title' {...described('heading', undefined, 2)}>
        {correcting ? `更正${nth}` : nth}
      </View>
      <View className='text-cap'>
        {[handedInWords(writing), correcting ? `在线的是第 ${nthOut(history)} 稿` : ''].filter(Boolean).join('，')}
      </View>
      {text.note !== '' && <View className='review__quote'>{`“${text.note}”`}</View>}
    </View>
  )
}
