import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Sheet } from '../../../../ui/sheet'
import type { ConfirmStore } from '../confirm.store'
import './question-sheet.scss'

/** The question that confirming is: choosing an answer confirms. Whoever was wrong has before them what the notice says. */
export const QuestionSheet = observer(function QuestionSheet({ store }: { store: ConfirmStore }) {
  const { asking, asked, busy, error, misread } = store
  const [chosen, choose] = useState(-1)
  if (!asking || !asked?.question) return null
  const { text, options } = asked.question
  const answer = (nth: number) => {
    if (busy) return
    choose(nth)
    void store.confirm(nth)
  }
  return (
    <Sheet open title={text} onClose={() => store.ask(false)}>
      {misread !== null && <Note icon='alert'>{`刚才选的不对。正文说：${misread}`}</Note>}
      <View className='question-sheet__options'>
        {options.map((option, nth) => (
          <Button key={option} grow busy={busy && nth === chosen} onTap={() => answer(nth)}>
            {option}
          </Button>
        ))}
      </View>
      <View className='question-sheet__problem text-note text-amber' {...live}>
        {error?.message ?? ''}
      </View>
      <Note icon='shield'>选一个就是确认，团支书会看到。选错了会指给你看，可以再选。</Note>
    </Sheet>
  )
})
