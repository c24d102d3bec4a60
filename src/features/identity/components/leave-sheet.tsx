import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../ui/aria'
import { Sheet } from '../../../ui/sheet'
import type { MyBranchStore } from '../branch.store'
import { AskChoices } from './ask-choices'
import './leave-sheet.scss'

const WHAT = [
  { head: '会删除', text: '你账号里的姓名、支部和同意记录。之后的学习不再计入支部。' },
  {
    head: '会保留',
    text: '已经学完的记录；学习证明仍在“我的”里，编号仍可以核验；支部以前的统计数字不变；花名册由团支书保管，不改动。',
  },
  { head: '以后', text: '用团支部的邀请码可以再加入，原来的记录还在；加入别的团支部，记录跟着你走。' },
]

/** Asks once more, and says what goes and what stays. */
export const LeaveSheet = observer(function LeaveSheet({ store }: { store: MyBranchStore }) {
  const { leaving } = store
  return (
    <Sheet open={store.asking} title='退出团支部' onClose={() => store.ask(false)}>
      {WHAT.map(({ head, text }) => (
        <View key={head} className='leave__part'>
          <View className='text-bold'>{head}</View>
          <View className='text-2'>{text}</View>
        </View>
      ))}
      {leaving.error && (
        <View className='text-note text-amber leave__part' {...live}>
          {leaving.error.message}
        </View>
      )}
      <AskChoices
        no='先不退出'
        onNo={() => store.ask(false)}
        yes='确认退出'
        onYes={() => void store.leave()}
        busy={leaving.busy}
      />
    </Sheet>
  )
})
