import { Textarea, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { SENTENCE_MAX } from '../../../../../domain/limits'
import { named } from '../../../../../ui/aria'
import type { EvaluationStore } from '../../evaluation.store'
import './sentence.scss'

const ASKS = '想对讲的人说一句，可以不写'

/** A sentence to whoever spoke: what is asked stands in its own box, so that all that can be said is on one screen. Once sent it stands there as it is. */
export const Sentence = observer(function Sentence({ store }: { store: EvaluationStore }) {
  const { said, text } = store
  const [focus, setFocus] = useState(false)
  return (
    <View className={`sentence${focus ? ' sentence--focus' : said.done ? ' sentence--off' : ''}`}>
      <Textarea
        className='sentence__words'
        value={text}
        maxlength={SENTENCE_MAX}
        placeholder={ASKS}
        placeholderClass='sentence__asks'
        disabled={said.done}
        {...named(ASKS)}
        onInput={(event) => store.write(event.detail.value)}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
      />
      <View className='text-cap text-figures sentence__count'>{`${[...text].length} / ${SENTENCE_MAX}`}</View>
    </View>
  )
})
